//! The shape that every choice among fixed answers has.

/// A choice among fixed answers. `$name` is its word on the wire and in every screen's word list.
macro_rules! answers {
    ($(#[$meta:meta])* $type:ident { $($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "types", derive(specta::Type))]
        pub enum $type {
            $(
                $(#[$doc])*
                #[doc = concat!("On the wire: `", $name, "`.")]
                #[serde(rename = $name)]
                $variant
            ),+
        }

        impl $type {
            /// Every answer, in the order a screen offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word for this answer on the wire.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}
