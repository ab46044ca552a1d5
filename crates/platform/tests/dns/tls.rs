use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::ops::Range;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ServerConfig, ServerConnection};
use serde_json::{Value, json};

/// Where a server that has opened all its shops listens.
pub(crate) const READY: u16 = 4433;

/// Somebody who signs certificates.
pub(crate) struct Signer(CertifiedIssuer<'static, KeyPair>);

/// A certificate, what it is followed by, and its key.
pub(crate) struct Made {
    chain: Vec<Vec<u8>>,
    key: Vec<u8>,
}

impl Signer {
    pub(crate) fn new(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        (params.not_before, params.not_after) =
            (date_time_ymd(2000, 1, 1), date_time_ymd(2090, 1, 1));
        let key = KeyPair::generate().unwrap();
        Self(CertifiedIssuer::self_signed(params, key).unwrap())
    }

    pub(crate) fn certificate(&self) -> Vec<u8> {
        self.0.as_ref().der().to_vec()
    }

    pub(crate) fn sign(&self, name: &str) -> Made {
        self.sign_for(name, 2020..2090)
    }

    pub(crate) fn sign_for(&self, name: &str, years: Range<i32>) -> Made {
        let key = KeyPair::generate().unwrap();
        let leaf = params(name, years).signed_by(&key, &self.0).unwrap();
        Made {
            chain: vec![leaf.der().to_vec(), self.certificate()],
            key: key.serialize_der(),
        }
    }

    /// A certificate that nobody else signed.
    pub(crate) fn alone(name: &str) -> Made {
        let key = KeyPair::generate().unwrap();
        let leaf = params(name, 2020..2090).self_signed(&key).unwrap();
        Made {
            chain: vec![leaf.der().to_vec()],
            key: key.serialize_der(),
        }
    }
}

fn params(name: &str, years: Range<i32>) -> CertificateParams {
    let mut params = CertificateParams::new([name.to_owned()]).unwrap();
    params.not_before = date_time_ymd(years.start, 1, 1);
    params.not_after = date_time_ymd(years.end, 1, 1);
    params
}

impl Made {
    pub(crate) fn at(&self, address: &str) -> Value {
        json!({ "address": address, "chain": self.chain, "key": self.key })
    }
}

/// Serves what a file says. Each visit becomes a line of `<file>.log`: the address, and how many
/// bytes came after the handshake.
pub(crate) fn serve(file: &str) {
    let shops: Vec<Value> = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    for shop in shops {
        let address = shop["address"].as_str().unwrap().to_owned();
        let listener = TcpListener::bind(format!("{address}:443")).unwrap();
        let config = shop["chain"].is_array().then(|| config(&shop));
        let log = format!("{file}.log");
        thread::spawn(move || {
            for visitor in listener.incoming() {
                let (visitor, address, log) = (visitor.unwrap(), address.clone(), log.clone());
                let config = config.clone();
                thread::spawn(move || match config {
                    Some(config) => attend(visitor, &config, &address, &log),
                    None => thread::sleep(Duration::from_secs(60)),
                });
            }
        });
    }
    let ready = TcpListener::bind(("0.0.0.0", READY)).unwrap();
    for visitor in ready.incoming() {
        drop(visitor);
    }
}

fn config(shop: &Value) -> Arc<ServerConfig> {
    let bytes = |value: &Value| serde_json::from_value::<Vec<u8>>(value.clone()).unwrap();
    let chain = shop["chain"].as_array().unwrap();
    let chain = chain.iter().map(|der| CertificateDer::from(bytes(der)));
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(bytes(&shop["key"])));
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain.collect(), key)
        .unwrap();
    Arc::new(config)
}

fn attend(mut visitor: TcpStream, config: &Arc<ServerConfig>, address: &str, log: &str) {
    visitor
        .set_read_timeout(Some(Duration::from_secs(5)))
        .unwrap();
    let mut tls = ServerConnection::new(Arc::clone(config)).unwrap();
    let mut said = Vec::new();
    let _ = rustls::Stream::new(&mut tls, &mut visitor).read_to_end(&mut said);
    let mut log = OpenOptions::new()
        .create(true)
        .append(true)
        .open(log)
        .unwrap();
    // One write: several servers share this file.
    let line = format!("{address} {}\n", said.len());
    log.write_all(line.as_bytes()).unwrap();
}
