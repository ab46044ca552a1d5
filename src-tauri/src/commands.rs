//! What the page may ask: unpack, one call, return.

use app::errors::AppFailure;
use app::view::{
    AuditOutcomeView, CheckRequest, CheckView, ComparedView, CopyView, DeletedExportView,
    DeletedView, EvidenceView, GateAnswer, GuideSummaryView, GuideView, HandOverView, HandOverWay,
    HelpSheetView, HomeView, HubGuidesView, HubPasswordAnswer, KeptDraftView, MadeView,
    MakeRequest, OnlineView, PasswordAdviceView, PasswordView, ReportView, ReviewView, RoutesView,
    RuleView, SearchView, TellRequest, TopicView,
};
use app::{App, Sensitive};
use report::Draft;
use tauri::{AppHandle, State};

use crate::events::{AuditProgressed, tell};
use crate::picker::wait_for;
use crate::window::Window;

type Answer<T> = Result<T, AppFailure>;
type Held<'a> = State<'a, App>;

#[tauri::command]
#[specta::specta]
pub(crate) fn home(app: Held<'_>) -> Answer<HomeView> {
    Ok(app.home())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn topics(app: Held<'_>) -> Answer<Vec<TopicView>> {
    Ok(app.topics())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn rule(app: Held<'_>, id: String) -> Answer<RuleView> {
    Ok(app.rule(&id)?)
}

#[tauri::command]
#[specta::specta]
pub(crate) fn search(app: Held<'_>, words: String) -> Answer<SearchView> {
    Ok(app.search(&words))
}

#[tauri::command]
#[specta::specta]
pub(crate) fn guides(app: Held<'_>) -> Answer<Vec<GuideSummaryView>> {
    Ok(app.guides())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn guide(app: Held<'_>, id: String) -> Answer<GuideView> {
    Ok(app.guide(&id)?)
}

#[tauri::command]
#[specta::specta]
pub(crate) fn start_check(app: Held<'_>, request: CheckRequest) -> Answer<CheckView> {
    Ok(app.start_check(request))
}

#[tauri::command]
#[specta::specta]
pub(crate) fn stop_check(app: Held<'_>) -> Answer<CheckView> {
    Ok(app.stop_check())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_settings(app: Held<'_>, check: String) -> Answer<bool> {
    Ok(app.open_settings(&check))
}

#[tauri::command]
#[specta::specta]
pub(crate) fn hub_guides(app: Held<'_>) -> Answer<HubGuidesView> {
    Ok(app.hub_guides())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn answer_hub_password(app: Held<'_>, answer: HubPasswordAnswer) -> Answer<CheckView> {
    Ok(app.answer_hub_password(answer))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn try_hub_login(app: Held<'_>) -> Answer<CheckView> {
    Ok(app.try_hub_login())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn help_sheet(app: Held<'_>) -> Answer<HelpSheetView> {
    Ok(app.help_sheet())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn try_password(app: Held<'_>, password: Sensitive) -> Answer<PasswordView> {
    Ok(app.try_password(&password))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn ask_thieves_list(app: Held<'_>, password: Sensitive) -> Answer<OnlineView> {
    Ok(wait_for(|| app.ask_thieves_list(&password)))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn audit_saved(app: Held<'_>, page: AppHandle) -> Answer<Option<AuditOutcomeView>> {
    let progress = |now| tell(&page, &AuditProgressed(now));
    Ok(wait_for(|| app.audit_chosen(&progress)))
}

#[tauri::command]
#[specta::specta]
pub(crate) fn stop_audit(app: Held<'_>) -> Answer<()> {
    app.stop_audit();
    Ok(())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn delete_export(app: Held<'_>) -> Answer<DeletedExportView> {
    Ok(wait_for(|| app.delete_export()))
}

#[tauri::command]
#[specta::specta]
pub(crate) fn forget_export(app: Held<'_>) -> Answer<()> {
    app.forget_export();
    Ok(())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn compare_passwords(app: Held<'_>, typed: Vec<Sensitive>) -> Answer<Vec<ComparedView>> {
    Ok(app.compare_passwords(&typed))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn make_password(app: Held<'_>, request: MakeRequest) -> Answer<MadeView> {
    Ok(app.make_password(&request)?)
}

#[tauri::command]
#[specta::specta]
pub(crate) fn password_advice(app: Held<'_>) -> Answer<PasswordAdviceView> {
    Ok(app.password_advice())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn routes(app: Held<'_>, draft: Draft) -> Answer<RoutesView> {
    Ok(app.routes(&draft))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn review(app: Held<'_>, request: TellRequest) -> Answer<ReviewView> {
    Ok(app.review(&request)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn send(app: Held<'_>, request: TellRequest) -> Answer<ReportView> {
    Ok(app.send(&request)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn reports(app: Held<'_>) -> Answer<Vec<ReportView>> {
    Ok(app.reports())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn send_now(app: Held<'_>) -> Answer<Vec<ReportView>> {
    Ok(app.send_now())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn withdraw(app: Held<'_>, id: String) -> Answer<ReportView> {
    Ok(app.withdraw(&id)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn replies_shown(app: Held<'_>, id: String) -> Answer<ReportView> {
    Ok(app.replies_shown(&id)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn confirm_code(app: Held<'_>, id: String, code: String) -> Answer<ReportView> {
    Ok(app.confirm_code(&id, &code)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn hand_over(app: Held<'_>, id: String, way: HandOverWay) -> Answer<HandOverView> {
    Ok(app.hand_over(&id, way)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn keep_copy(
    app: Held<'_>,
    id: String,
    passphrase: Option<Sensitive>,
) -> Answer<ReportView> {
    Ok(app.keep_copy(&id, passphrase.as_ref())?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn read_copy(
    app: Held<'_>,
    id: String,
    passphrase: Option<Sensitive>,
) -> Answer<CopyView> {
    Ok(app.read_copy(&id, passphrase.as_ref())?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn delete_copy(app: Held<'_>, id: String) -> Answer<ReportView> {
    Ok(app.delete_copy(&id)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn delete_report(app: Held<'_>, id: String) -> Answer<Vec<ReportView>> {
    Ok(app.delete_report(&id)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn delete_everything(app: Held<'_>, confirm: bool) -> Answer<DeletedView> {
    Ok(app.delete_everything(confirm)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn forget_answers(app: Held<'_>) -> Answer<()> {
    app.forget_answers();
    Ok(())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn open_gate(app: Held<'_>, answer: GateAnswer) -> Answer<EvidenceView> {
    Ok(app.open_gate(answer))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn evidence(app: Held<'_>) -> Answer<EvidenceView> {
    Ok(app.evidence())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn attach(app: Held<'_>) -> Answer<EvidenceView> {
    Ok(app.attach()?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn attach_original(app: Held<'_>, id: String, file: String) -> Answer<EvidenceView> {
    Ok(app.attach_original(&id, &file)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn detach(app: Held<'_>, id: String) -> Answer<EvidenceView> {
    Ok(app.detach(&id)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn describe_file(app: Held<'_>, id: String, shows: String) -> Answer<EvidenceView> {
    Ok(app.describe_file(&id, &shows)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn remove_hidden(app: Held<'_>, id: String, remove: bool) -> Answer<EvidenceView> {
    Ok(app.remove_hidden(&id, remove)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn keep_draft(
    app: Held<'_>,
    draft: Draft,
    passphrase: Option<Sensitive>,
) -> Answer<KeptDraftView> {
    Ok(app.keep_draft(&draft, passphrase.as_ref())?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kept_draft(app: Held<'_>, passphrase: Option<Sensitive>) -> Answer<KeptDraftView> {
    Ok(app.kept_draft(passphrase.as_ref())?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn forget_draft(app: Held<'_>) -> Answer<()> {
    Ok(app.forget_draft()?)
}

#[tauri::command]
#[specta::specta]
pub(crate) fn screen_shown(window: State<'_, Window>, title: String) -> Answer<()> {
    window.set_title(&title);
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn leave(window: State<'_, Window>) -> Answer<()> {
    window.leave();
    Ok(())
}
