//! Mail to those who must look: that something waits, never what it says.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use lettre::message::header::{self, ContentType};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{SmtpTransport, Transport as _};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::config::{Address, Security, Smtp};

/// A mail server that does not answer must not hold up the next mail for long.
const TIME_LIMIT: Duration = Duration::from_secs(20);
const SENDER_NAME: &str = "Safeguarding reports";

/// Why a mail did not go.
#[derive(Debug, Error)]
pub enum MailFault {
    /// A file that the configuration names.
    #[error("{path}: {source}")]
    Disk {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The certificate or the server's name cannot be used.
    #[error("the mail server's encryption: {0}")]
    Encryption(String),
    /// The mail itself.
    #[error("the mail could not be written: {0}")]
    Mail(String),
    /// This mailbox will not take it, now or later.
    #[error("the mail server refused: {0}")]
    Refused(String),
    /// The server did not take it this time.
    #[error("the mail server: {0}")]
    NotNow(String),
}

/// One mail to one mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Who gets it; nobody else is named.
    pub to: Address,
    /// The subject.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// The council's mail server.
pub struct Mailer {
    transport: SmtpTransport,
    from: Address,
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mailer")
    }
}

impl Mailer {
    /// Reads what the configuration names. Connects to nothing yet.
    pub fn new(smtp: &Smtp) -> Result<Self, MailFault> {
        let encryption =
            |fault: lettre::transport::smtp::Error| MailFault::Encryption(said(&fault));
        let mut parameters = TlsParameters::builder(smtp.host.clone());
        if let Some(path) = &smtp.ca_file {
            let certificate = Certificate::from_pem(&read(path)?).map_err(encryption)?;
            parameters = parameters.add_root_certificate(certificate);
        }
        let tls = match smtp.security {
            Security::None => Tls::None,
            Security::Starttls => Tls::Required(parameters.build().map_err(encryption)?),
            Security::Tls => Tls::Wrapper(parameters.build().map_err(encryption)?),
        };
        let mut transport = SmtpTransport::builder_dangerous(smtp.host.clone())
            .port(smtp.port)
            .tls(tls)
            .hello_name(ClientId::Domain(smtp.from.domain().to_owned()))
            .timeout(Some(TIME_LIMIT));
        if let (Some(name), Some(path)) = (&smtp.username, &smtp.password_file) {
            let password = Zeroizing::new(read(path)?);
            let password = String::from_utf8_lossy(&password).trim_end().to_owned();
            transport = transport.credentials(Credentials::new(name.clone(), password));
        }
        Ok(Self {
            transport: transport.build(),
            from: smtp.from.clone(),
        })
    }

    /// Returns once the server has taken the mail.
    pub fn send(&self, mail: &Mail) -> Result<(), MailFault> {
        let message = self.message(mail)?;
        match self.transport.send(&message) {
            Ok(_) => Ok(()),
            Err(fault) if fault.is_permanent() => Err(MailFault::Refused(said(&fault))),
            Err(fault) => Err(MailFault::NotNow(said(&fault))),
        }
    }

    fn message(&self, mail: &Mail) -> Result<Message, MailFault> {
        let mailbox = |name: Option<&str>, address: &Address| {
            let address = address.as_str().parse();
            let address = address.map_err(|fault: lettre::address::AddressError| {
                MailFault::Mail(fault.to_string())
            })?;
            Ok::<_, MailFault>(Mailbox::new(name.map(str::to_owned), address))
        };
        // No Reply-To: an answer would go where nobody reads, or to people it is not for.
        Message::builder()
            .from(mailbox(Some(SENDER_NAME), &self.from)?)
            .to(mailbox(None, &mail.to)?)
            .subject(&mail.subject)
            .message_id(Some(self.message_id()))
            .header(ContentType::TEXT_PLAIN)
            .header(Automatic("auto-generated".to_owned()))
            .body(mail.body.clone())
            .map_err(|fault| MailFault::Mail(fault.to_string()))
    }

    fn message_id(&self) -> String {
        let mut random = [0_u8; 16];
        // Without randomness the server makes its own id.
        let _ = getrandom::fill(&mut random);
        let id = data_encoding::HEXLOWER.encode(&random);
        format!("<{id}@{}>", self.from.domain())
    }
}

/// Tells other programs not to answer with "I am on holiday".
#[derive(Debug, Clone)]
struct Automatic(String);

impl header::Header for Automatic {
    fn name() -> header::HeaderName {
        header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> header::HeaderValue {
        header::HeaderValue::new(Self::name(), self.0.clone())
    }
}

fn read(path: &std::path::Path) -> Result<Vec<u8>, MailFault> {
    fs::read(path).map_err(|source| MailFault::Disk {
        path: path.to_path_buf(),
        source,
    })
}

fn said(fault: &lettre::transport::smtp::Error) -> String {
    match std::error::Error::source(fault) {
        Some(cause) => format!("{fault}: {cause}"),
        None => fault.to_string(),
    }
}
