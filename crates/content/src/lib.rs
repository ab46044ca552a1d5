//! The council's words: read, checked, searched, and taken from a signed pack.
//!
//! Pure: no clock, no files, no sockets. The folder `policy-content` is read by the build script, with the same
//! reader, and embedded.

mod library;
mod pack;
mod paper;
mod search;
mod trust;
mod words;

pub use library::{Library, Telling, parse_root};
pub use pack::{Pack, PackFault};
pub use paper::{Paper, fingerprint};
pub use search::{Hit, Span};
pub use trust::Trust;
pub use words::{
    Account, AdviceWords, AgeGroup, Block, CHANGES, CheckWords, Contact, ContentFault, Council,
    DONE, Direction, Dns, ENGLISH, Filled, GUESS_TIMES, GUIDE_DAYS, Gets, GlossaryWord, Guide,
    HAPPENED, Hub, HubGuide, HubLogin, HubLoginKind, HubMaker, Keeper, Language, Line, Link,
    Messages, NameServer, Official, OfficialPart, Online, PASSWORD_TABLES, PLACES, POSTING_KINDS,
    Part, PasswordWords, Pattern, Phase, Piece, Place, PostingKindWords, PostingLists, PostingSaid,
    PostingWords, REASONS, ReceiptKey, Recipient, Reporting, ReportingFault, Route, Rule,
    STRENGTHS, Said, Service, Source, Standing, Step, StepPicture, System, SystemState,
    SystemVersion, Topic, TwoStep, Variant, Ways, sentences,
};
