//! What a revision can change, and how grave that is.

/// What users have to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing: texts, sections, the order.
    Patch,
    /// Nothing, and there is more to use, or less to expect.
    Minor,
    /// What compiled may not compile, or may mean something else.
    Major,
}

impl Level {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Writes the enum and all that lists its variants, so that no list can lack one.
macro_rules! change_kinds {
    ($($(#[$docs:meta])* $kind:ident => $word:literal, $level:ident;)*) => {
        /// What has changed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ChangeKind {
            $($(#[$docs])* $kind,)*
        }

        impl ChangeKind {
            /// All of them, the gravest first.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// A word for it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$kind => $word,)*
                }
            }

            /// What users have to do. (Where a `match` has to name every variant,
            /// what is added breaks it.)
            #[must_use]
            pub fn level(self) -> Level {
                match self {
                    $(Self::$kind => Level::$level,)*
                }
            }
        }
    };
}

change_kinds! {
    /// The codes have another type.
    CodeType => "code_type", Major;
    /// There are no HTTP statuses any more.
    StatusLost => "status_lost", Major;
    /// A field of the error body is gone.
    FieldLost => "field_lost", Major;
    /// A field of the error body has another type.
    FieldType => "field_type", Major;
    /// A field of the error body is another member, or one of another object.
    FieldMoved => "field_moved", Major;
    /// A code is gone, and its variant.
    Removed => "removed", Major;
    /// The meaning of a code that is gone has another code.
    Renumbered => "renumbered", Major;
    /// A variant is called otherwise, and its old name is gone.
    Renamed => "renamed", Major;
    /// A further name of a code is gone.
    NameGone => "name_gone", Major;
    /// A name is that of another code.
    NameMoved => "name_moved", Major;
    /// A code means something else.
    Repurposed => "repurposed", Major;
    /// There are HTTP statuses now.
    StatusGained => "status_gained", Minor;
    /// A field of the error body is new.
    FieldAdded => "field_added", Minor;
    /// A code is new.
    Added => "added", Minor;
    /// A code is in the lock alone now.
    Retired => "retired", Minor;
    /// A code that was retired is back.
    Returned => "returned", Minor;
    /// A variant is called otherwise, and its old name is kept beside.
    Aliased => "aliased", Minor;
    /// A code has another HTTP status.
    Status => "status", Minor;
    /// A message says the same in other words.
    Reworded => "reworded", Patch;
    /// A description is another one, or a code is deprecated or no more so.
    Described => "described", Patch;
    /// A code stands under another heading.
    Section => "section", Patch;
    /// Codes stand in another order, which `ALL` follows.
    Reordered => "reordered", Patch;
}
