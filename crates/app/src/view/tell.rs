//! What telling shows: the report before it is sealed, its files, and every report afterwards.

use report::Draft;
use report::draft::{Desk, Under18Images};
use report::evidence::Hidden;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A report to look at or to send.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TellRequest {
    pub draft: Draft,
    /// The id of an earlier report that this one adds to.
    pub add_to: Option<String>,
    /// The short form: it carries no files.
    pub quick: bool,
}

/// Everything that would leave this computer, and who could read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReviewView {
    pub desk: Desk,
    /// The roles whose keys the report is sealed to.
    pub readers: Vec<String>,
    pub rows: Vec<ReviewRow>,
    pub can_send: bool,
    /// An answer exceeds its limit, most likely the learner's own words.
    pub words_too_long: bool,
    /// Whether somebody is at work now; `None`: a pack does not say when, only a receipt does.
    pub office_open: Option<bool>,
    /// RFC 3339; when somebody will have looked at the latest, if the council has said so.
    pub answer_by: Option<String>,
}

/// One value of the report as it will be sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ReviewRow {
    /// Which question or technical fact: "danger", "about", "age", "kinds", "place", "when", "words", "contact-way",
    /// "contact-detail", "contact-times", "name", "evidence", "made-at", "program", "pack-version", "report-number", …
    pub field: String,
    /// Answer ids ("not-sure") for choices; the text itself otherwise. Empty: not given.
    pub values: Vec<String>,
    /// Whether `values` are answer ids that a screen has words for.
    pub choice: bool,
    /// Added by the program, not answered by the learner.
    pub technical: bool,
}

/// Who would get a report with these answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RoutesView {
    pub desk: Desk,
    /// The roles whose keys it would be sealed to.
    pub readers: Vec<String>,
    pub can_send: bool,
    /// The way that is left when it cannot be sent.
    pub phone: Option<String>,
    pub office_open: Option<bool>,
    /// RFC 3339.
    pub answer_by: Option<String>,
    /// Whether the council's rule about parents and carers may apply.
    pub under18_policy: bool,
}

/// The files of the report that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceView {
    pub gate: GateState,
    pub files: Vec<FileView>,
    /// What the last attempt could not take.
    pub problems: Vec<FileProblem>,
    /// How many more bytes this report may carry.
    pub room_bytes: u32,
}

/// What the learner answered to: does any picture or video show somebody under 18 naked or in a sexual way?
pub type GateAnswer = Under18Images;

/// Whether files may be looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum GateState {
    #[default]
    NotAsked,
    Open,
    /// "Yes" or "not sure": no byte of any file is read.
    Closed,
}

/// A file that has been copied, sealed for this computer only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FileView {
    pub id: String,
    pub name: String,
    /// Bytes, as it will be sent.
    pub size: u32,
    /// What its content is, such as "image/png".
    pub media_type: String,
    /// What does not show when the file is opened.
    pub hidden: Vec<HiddenView>,
    /// Whether the program knows how to look inside this kind of file at all.
    pub looked: bool,
    pub can_remove: bool,
    /// Whether the hidden data will be left out of what is sent.
    pub removed: bool,
    /// What it shows, in the learner's words.
    pub shows: String,
    /// Not a usual picture, document, message or recording, or not what its name says.
    pub unusual: bool,
    /// It needs a password that the safeguarding team does not have.
    pub locked: bool,
    pub ready: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HiddenView {
    pub kind: Hidden,
    /// Short and plain, for example "53.19, -2.89".
    pub shown: String,
}

/// A file that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FileProblem {
    pub name: String,
    pub code: FileTrouble,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum FileTrouble {
    TooBig,
    Empty,
    TooMany,
    TooMuch,
    Unreadable,
    NotAFile,
    /// It changed while it was being read.
    Changed,
    DiskFull,
}

/// A report that has been sealed on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportView {
    /// Random, not a secret, says nothing about the content.
    pub id: String,
    pub state: ReportState,
    /// Why it has not gone yet; only while waiting or in need of help.
    pub reason: Option<WaitReason>,
    /// The council's reference; only after a verified receipt.
    pub reference: Option<String>,
    /// RFC 3339.
    pub saved_at: String,
    /// RFC 3339; only after a verified receipt.
    pub received_at: Option<String>,
    pub council: String,
    /// Whom to phone about it: never the person it is about.
    pub phone: Option<String>,
    /// The id of the report that this one adds to.
    pub add_to: Option<String>,
    /// How many files went with it.
    pub files: u32,
    /// RFC 3339; by a signed word of the safeguarding team.
    pub opened_at: Option<String>,
    pub closed_at: Option<String>,
    /// RFC 3339; as the receipt says.
    pub next_contact_by: Option<String>,
    pub office_open: Option<bool>,
    /// What the safeguarding team wrote, already opened.
    pub replies: Vec<ReplyView>,
    /// How many of `replies` have not been shown yet.
    pub new_replies: u32,
    pub hearing: Hearing,
    pub can_withdraw: bool,
    /// Whether a copy that the learner can read is kept.
    pub copy_kept: bool,
    /// Whether the answers are still in memory, so that a copy can be kept or printed.
    pub answers_here: bool,
    /// Minutes since it was saved, while the council does not have it; otherwise 0.
    pub waiting_minutes: u32,
    pub handed_over: Vec<HandedOverView>,
    /// Untouched files that stayed behind when a copy without hidden data was sent.
    pub originals: Vec<OriginalView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ReplyView {
    /// RFC 3339.
    pub at: String,
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HandedOverView {
    pub way: HandOverWay,
    /// RFC 3339.
    pub at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OriginalView {
    pub id: String,
    pub name: String,
    pub size: u32,
}

/// Whether replies to a report can be read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Hearing {
    /// Its key is kept under the system's key store.
    Kept,
    /// There is no key store: only until the program is closed.
    UntilClosed,
    /// The key is gone; the report is safe, replies cannot be read here.
    Lost,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum ReportState {
    /// Safe on this computer, delivery has not been tried yet.
    Saved,
    Sending,
    /// Safe on this computer; the program tries again by itself.
    Waiting,
    /// Safe on this computer; a person has to do something.
    NeedsHelp,
    /// Given to the council by another way; nobody has confirmed it.
    HandedOver,
    /// The council read out the code that only an opened report shows.
    ConfirmedByCode,
    /// The council's signed receipt verified.
    Received,
    /// A reader's signed word verified.
    Opened,
    Closed,
    /// Taken back before the council had it.
    Withdrawn,
}

impl ReportState {
    /// Whether the council has it, by a signed receipt, a signed word or the code.
    #[must_use]
    pub const fn has_arrived(self) -> bool {
        matches!(
            self,
            Self::Received | Self::Opened | Self::Closed | Self::ConfirmedByCode
        )
    }

    /// Whether it is still on its way.
    #[must_use]
    pub const fn is_unsent(self) -> bool {
        !self.has_arrived() && !matches!(self, Self::Withdrawn)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum WaitReason {
    /// The council's service could not be reached.
    Offline,
    /// It answered, but not as the council's service does (a hotel or college sign-in page, for example).
    NotTheCouncil,
    /// It is busy or has a fault of its own.
    Busy,
    /// It refused this report.
    Refused,
    /// A file of the report on this computer is damaged.
    Damaged,
    /// This computer's own disk is full or cannot be used.
    Disk,
    /// The council changed its keys and this copy cannot seal the report again.
    CouncilChanged,
}

/// A readable copy of what was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CopyView {
    pub rows: Vec<ReviewRow>,
}

/// What "delete everything" did, or would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct DeletedView {
    /// Reports that the council does not have and would never get.
    pub unsent: u32,
    pub done: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum HandOverWay {
    Email,
    Usb,
    Print,
}

/// What another way out needs from the learner now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HandOverView {
    /// The sealed file that was written.
    pub file_name: Option<String>,
    /// Whether it is shown in the file manager.
    pub shown: bool,
    /// Whether a new message was opened; the file has to be added by hand.
    pub mail_opened: bool,
    pub too_big_for_mail: bool,
    /// What to print.
    pub print_rows: Option<Vec<ReviewRow>>,
}

/// Whether an unfinished report is kept on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KeptDraftView {
    pub state: KeptDraftState,
    pub draft: Option<Draft>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum KeptDraftState {
    None,
    /// Kept, encrypted; needs the learner's passphrase.
    Locked,
    Open,
    /// Asked to keep, but this computer has no place for the key: needs a passphrase, or stays in memory only.
    NeedsPassphrase,
}
