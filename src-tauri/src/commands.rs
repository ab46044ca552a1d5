//! What the page may ask: unpack, one call, return.

use app::errors::AppFailure;
use app::view::{
    CheckRequest, CheckView, GuideSummaryView, GuideView, HomeView, KeptDraftView, PasswordView,
    ReportView, ReviewView, RuleView, SearchView, TopicView,
};
use app::{App, Sensitive};
use report::Draft;
use tauri::State;

use crate::window::Window;

type Answer<T> = Result<T, AppFailure>;

#[tauri::command]
#[specta::specta]
pub(crate) fn home(app: State<'_, App>) -> Answer<HomeView> {
    Ok(app.home())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn topics(app: State<'_, App>) -> Answer<Vec<TopicView>> {
    Ok(app.topics())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn rule(app: State<'_, App>, id: String) -> Answer<RuleView> {
    Ok(app.rule(&id)?)
}

#[tauri::command]
#[specta::specta]
pub(crate) fn search(app: State<'_, App>, words: String) -> Answer<SearchView> {
    Ok(app.search(&words))
}

#[tauri::command]
#[specta::specta]
pub(crate) fn guides(app: State<'_, App>) -> Answer<Vec<GuideSummaryView>> {
    Ok(app.guides())
}

#[tauri::command]
#[specta::specta]
pub(crate) fn guide(app: State<'_, App>, id: String) -> Answer<GuideView> {
    Ok(app.guide(&id)?)
}

#[tauri::command]
#[specta::specta]
pub(crate) fn start_check(app: State<'_, App>, request: CheckRequest) -> Answer<CheckView> {
    Ok(app.start_check(request))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn try_password(app: State<'_, App>, password: Sensitive) -> Answer<PasswordView> {
    Ok(app.try_password(&password))
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn review(app: State<'_, App>, draft: Draft) -> Answer<ReviewView> {
    Ok(app.review(&draft)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn send(app: State<'_, App>, draft: Draft) -> Answer<ReportView> {
    Ok(app.send(&draft)?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn reports(app: State<'_, App>) -> Answer<Vec<ReportView>> {
    Ok(app.reports())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn send_now(app: State<'_, App>) -> Answer<Vec<ReportView>> {
    Ok(app.send_now())
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn keep_draft(
    app: State<'_, App>,
    draft: Draft,
    passphrase: Option<Sensitive>,
) -> Answer<KeptDraftView> {
    Ok(app.keep_draft(&draft, passphrase.as_ref())?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn kept_draft(
    app: State<'_, App>,
    passphrase: Option<Sensitive>,
) -> Answer<KeptDraftView> {
    Ok(app.kept_draft(passphrase.as_ref())?)
}

#[tauri::command(async)]
#[specta::specta]
pub(crate) fn forget_draft(app: State<'_, App>) -> Answer<()> {
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
