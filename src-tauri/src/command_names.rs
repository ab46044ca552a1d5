// The one list of commands. The build script gives them to the access list, the capability file must grant exactly
// these, and a test holds it against what the window registers.
&[
    "home",
    "topics",
    "rule",
    "search",
    "guides",
    "guide",
    "start_check",
    "try_password",
    "review",
    "send",
    "reports",
    "send_now",
    "keep_draft",
    "kept_draft",
    "forget_draft",
    "screen_shown",
    "leave",
]
