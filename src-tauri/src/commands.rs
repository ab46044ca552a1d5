//! What the page may ask: unpack, one call, return.

use app::errors::AppFailure;
use app::view::{
    AuditOutcomeView, CheckRequest, CheckView, ComparedView, CopyView, DeletedExportView,
    DeletedView, EvidenceView, GateAnswer, GuideSummaryView, GuideView, HandOverView, HandOverWay,
    HelpSheetView, HomeView, HubGuidesView, HubPasswordAnswer, KeptDraftView, MadeView,
    MakeRequest, MarksView, OnlineView, PackChangeView, PacksView, PaperChoiceView, PaperRequest,
    PaperSavedView, PasswordAdviceView, PasswordView, PostingView, ReportView, ReviewView,
    RoutesView, RuleMark, RuleView, SearchView, TellRequest, TopicView, WaysView, WordView,
    WordsView,
};
use app::{App, PackSource, Sensitive};
use report::Draft;
use tauri::async_runtime::block_on;
use tauri::{AppHandle, State};

use crate::events::{AuditProgressed, tell};
use crate::picker::wait_for;
use crate::window::Window;

type Answer<T> = Result<T, AppFailure>;
type Held<'a> = State<'a, App>;

/// Writes commands that unpack, ask the program once and return what it says.
macro_rules! commands {
    ($(
        #[$attribute:meta]
        fn $name:ident($app:ident $(, $argument:ident: $type:ty)*) -> $answer:ty { $($call:tt)+ }
    )+) => {$(
        #[$attribute]
        #[specta::specta]
        pub(crate) fn $name($app: Held<'_> $(, $argument: $type)*) -> Answer<$answer> {
            $($call)+
        }
    )+};
}

commands! {
    #[tauri::command]
    fn words(app) -> WordsView { Ok(app.words()) }
    #[tauri::command]
    fn choose_language(app, code: String, keep: bool) -> WordsView { Ok(app.choose_language(&code, keep)?) }
    #[tauri::command]
    fn home(app) -> HomeView { Ok(app.home()) }
    #[tauri::command]
    fn topics(app) -> Vec<TopicView> { Ok(app.topics()) }
    #[tauri::command]
    fn rule(app, id: String) -> RuleView { Ok(app.rule(&id)?) }
    #[tauri::command]
    fn rule_in_english(app, id: String) -> RuleView { Ok(app.rule_in_english(&id)?) }
    #[tauri::command]
    fn search(app, words: String) -> SearchView { Ok(app.search(&words)) }
    #[tauri::command]
    fn found_in(app, id: String, words: String) -> Vec<String> { Ok(app.found_in(&id, &words)) }
    #[tauri::command]
    fn word_list(app) -> Vec<WordView> { Ok(app.word_list()) }
    #[tauri::command(async)]
    fn marks(app) -> MarksView { Ok(app.marks()) }
    #[tauri::command(async)]
    fn mark_rule(app, id: String, mark: RuleMark, on: bool) -> MarksView { Ok(app.mark_rule(&id, mark, on)?) }
    #[tauri::command(async)]
    fn keep_marks(app, keep: bool) -> MarksView { Ok(app.keep_marks(keep)?) }
    #[tauri::command(async)]
    fn forget_marks(app) -> MarksView { Ok(app.forget_marks()?) }
    #[tauri::command(async)]
    fn look_before_posting(app, text: Sensitive) -> PostingView { Ok(app.look_before_posting(&text)) }
    #[tauri::command]
    fn guides(app) -> Vec<GuideSummaryView> { Ok(app.guides()) }
    #[tauri::command]
    fn guide(app, id: String) -> GuideView { Ok(app.guide(&id)?) }
    #[tauri::command]
    fn paper_choices(app) -> Vec<PaperChoiceView> { Ok(app.paper_choices()) }
    #[tauri::command(async)]
    fn save_paper(app, request: PaperRequest) -> PaperSavedView { Ok(app.save_paper(&request)?) }
    #[tauri::command]
    fn start_check(app, request: CheckRequest) -> CheckView { Ok(app.start_check(request)) }
    #[tauri::command]
    fn stop_check(app) -> CheckView { Ok(app.stop_check()) }
    #[tauri::command(async)]
    fn open_settings(app, check: String) -> bool { Ok(app.open_settings(&check)) }
    #[tauri::command]
    fn hub_guides(app) -> HubGuidesView { Ok(app.hub_guides()) }
    #[tauri::command]
    fn answer_hub_password(app, answer: HubPasswordAnswer) -> CheckView { Ok(app.answer_hub_password(answer)) }
    #[tauri::command(async)]
    fn try_hub_login(app) -> CheckView { Ok(app.try_hub_login()) }
    #[tauri::command]
    fn help_sheet(app) -> HelpSheetView { Ok(app.help_sheet()) }
    #[tauri::command(async)]
    fn try_password(app, password: Sensitive) -> PasswordView { Ok(app.try_password(&password)) }
    #[tauri::command(async)]
    fn ask_thieves_list(app, password: Sensitive) -> OnlineView { Ok(wait_for(|| app.ask_thieves_list(&password))) }
    #[tauri::command(async)]
    fn audit_saved(app, page: AppHandle) -> Option<AuditOutcomeView> {
        let progress = |now| tell(&page, &AuditProgressed(now));
        Ok(wait_for(|| app.audit_chosen(&progress)))
    }
    #[tauri::command]
    fn stop_audit(app) -> () {
        app.stop_audit();
        Ok(())
    }
    #[tauri::command(async)]
    fn delete_export(app) -> DeletedExportView { Ok(wait_for(|| app.delete_export())) }
    #[tauri::command]
    fn forget_export(app) -> () {
        app.forget_export();
        Ok(())
    }
    #[tauri::command(async)]
    fn compare_passwords(app, typed: Vec<Sensitive>) -> Vec<ComparedView> { Ok(app.compare_passwords(&typed)) }
    #[tauri::command(async)]
    fn make_password(app, request: MakeRequest) -> MadeView { Ok(app.make_password(&request)?) }
    #[tauri::command]
    fn password_advice(app) -> PasswordAdviceView { Ok(app.password_advice()) }
    #[tauri::command(async)]
    fn routes(app, draft: Draft) -> RoutesView { Ok(app.routes(&draft)) }
    #[tauri::command]
    fn ways(app, draft: Draft) -> WaysView { Ok(app.ways(&draft)) }
    #[tauri::command(async)]
    fn review(app, request: TellRequest) -> ReviewView { Ok(app.review(&request)?) }
    #[tauri::command(async)]
    fn send(app, request: TellRequest) -> ReportView { Ok(app.send(&request)?) }
    #[tauri::command(async)]
    fn reports(app) -> Vec<ReportView> { Ok(app.reports()) }
    #[tauri::command(async)]
    fn send_now(app) -> Vec<ReportView> { Ok(app.send_now()) }
    #[tauri::command(async)]
    fn withdraw(app, id: String) -> ReportView { Ok(app.withdraw(&id)?) }
    #[tauri::command(async)]
    fn replies_shown(app, id: String) -> ReportView { Ok(app.replies_shown(&id)?) }
    #[tauri::command(async)]
    fn confirm_code(app, id: String, code: String) -> ReportView { Ok(app.confirm_code(&id, &code)?) }
    #[tauri::command(async)]
    fn hand_over(app, id: String, way: HandOverWay) -> HandOverView { Ok(app.hand_over(&id, way)?) }
    #[tauri::command(async)]
    fn keep_copy(app, id: String, passphrase: Option<Sensitive>) -> ReportView { Ok(app.keep_copy(&id, passphrase.as_ref())?) }
    #[tauri::command(async)]
    fn read_copy(app, id: String, passphrase: Option<Sensitive>) -> CopyView { Ok(app.read_copy(&id, passphrase.as_ref())?) }
    #[tauri::command(async)]
    fn delete_copy(app, id: String) -> ReportView { Ok(app.delete_copy(&id)?) }
    #[tauri::command(async)]
    fn delete_report(app, id: String) -> Vec<ReportView> { Ok(app.delete_report(&id)?) }
    #[tauri::command(async)]
    fn delete_everything(app, confirm: bool) -> DeletedView { Ok(app.delete_everything(confirm)?) }
    #[tauri::command(async)]
    fn forget_answers(app) -> () {
        app.forget_answers();
        Ok(())
    }
    #[tauri::command(async)]
    fn open_gate(app, answer: GateAnswer) -> EvidenceView { Ok(app.open_gate(answer)) }
    #[tauri::command(async)]
    fn evidence(app) -> EvidenceView { Ok(app.evidence()) }
    #[tauri::command(async)]
    fn attach(app) -> EvidenceView { Ok(app.attach()?) }
    #[tauri::command(async)]
    fn attach_original(app, id: String, file: String) -> EvidenceView { Ok(app.attach_original(&id, &file)?) }
    #[tauri::command(async)]
    fn detach(app, id: String) -> EvidenceView { Ok(app.detach(&id)?) }
    #[tauri::command(async)]
    fn describe_file(app, id: String, shows: String) -> EvidenceView { Ok(app.describe_file(&id, &shows)?) }
    #[tauri::command(async)]
    fn remove_hidden(app, id: String, remove: bool) -> EvidenceView { Ok(app.remove_hidden(&id, remove)?) }
    #[tauri::command(async)]
    fn keep_draft(app, draft: Draft, passphrase: Option<Sensitive>) -> KeptDraftView { Ok(app.keep_draft(&draft, passphrase.as_ref())?) }
    #[tauri::command(async)]
    fn kept_draft(app, passphrase: Option<Sensitive>) -> KeptDraftView { Ok(app.kept_draft(passphrase.as_ref())?) }
    #[tauri::command(async)]
    fn forget_draft(app) -> () { Ok(app.forget_draft()?) }
    #[tauri::command(async)]
    fn packs(app) -> PacksView { Ok(app.packs()) }
    #[tauri::command(async)]
    fn choose_pack(app, folder: bool) -> Option<PackChangeView> { Ok(wait_for(|| app.choose_pack(folder))) }
    #[tauri::command(async)]
    fn take_pack(app) -> PackChangeView { Ok(wait_for(|| block_on(app.take_pack(&PackSource::Council)))) }
    #[tauri::command(async)]
    fn pack_back(app) -> PackChangeView { Ok(app.pack_back()) }
    #[tauri::command(async)]
    fn leave_by_shift(app, on: bool) -> bool { Ok(app.leave_by_shift(on)) }
}

#[tauri::command]
#[specta::specta]
pub(crate) fn screen_shown(window: State<'_, Window>, title: String) -> Answer<()> {
    window.set_title(&title);
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn leave(app: Held<'_>, window: State<'_, Window>) -> Answer<()> {
    window.leave(app.inner().clone());
    Ok(())
}
