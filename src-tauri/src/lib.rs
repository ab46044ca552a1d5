//! The desktop window of Learner Companion: wiring, nothing else.

mod commands;
mod events;
mod picker;
mod setup;
mod window;

/// The names of all commands, as the access list knows them.
pub const COMMANDS: &[&str] = include!("command_names.rs");

pub use setup::run;

/// Every command and event with its types, for the window and for the generated TypeScript.
#[must_use]
pub fn interface() -> tauri_specta::Builder<tauri::Wry> {
    tauri_specta::Builder::<tauri::Wry>::new()
        .commands(tauri_specta::collect_commands![
            commands::words,
            commands::choose_language,
            commands::home,
            commands::topics,
            commands::rule,
            commands::rule_in_english,
            commands::search,
            commands::found_in,
            commands::word_list,
            commands::marks,
            commands::mark_rule,
            commands::keep_marks,
            commands::forget_marks,
            commands::look_before_posting,
            commands::guides,
            commands::guide,
            commands::paper_choices,
            commands::save_paper,
            commands::start_check,
            commands::stop_check,
            commands::open_settings,
            commands::hub_guides,
            commands::answer_hub_password,
            commands::try_hub_login,
            commands::help_sheet,
            commands::try_password,
            commands::ask_thieves_list,
            commands::audit_saved,
            commands::stop_audit,
            commands::delete_export,
            commands::forget_export,
            commands::compare_passwords,
            commands::make_password,
            commands::password_advice,
            commands::routes,
            commands::ways,
            commands::review,
            commands::send,
            commands::reports,
            commands::send_now,
            commands::withdraw,
            commands::replies_shown,
            commands::confirm_code,
            commands::hand_over,
            commands::keep_copy,
            commands::read_copy,
            commands::delete_copy,
            commands::delete_report,
            commands::delete_everything,
            commands::forget_answers,
            commands::open_gate,
            commands::evidence,
            commands::attach,
            commands::attach_original,
            commands::detach,
            commands::describe_file,
            commands::remove_hidden,
            commands::keep_draft,
            commands::kept_draft,
            commands::forget_draft,
            commands::packs,
            commands::choose_pack,
            commands::take_pack,
            commands::pack_back,
            commands::leave_by_shift,
            commands::screen_shown,
            commands::leave,
        ])
        .events(tauri_specta::collect_events![
            events::AuditProgressed,
            events::CheckChanged,
            events::ReportsChanged,
            events::EvidenceChanged
        ])
}
