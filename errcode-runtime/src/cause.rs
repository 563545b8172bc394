//! The error behind an answer.

use alloc::sync::Arc;
use core::error::Error;
use core::fmt;
use core::ops::Deref;

/// The error that an answer was made of. The macros for web crates put it into
/// the extensions of the response, so that one layer logs every error, with its
/// sources. With the feature `alloc`.
///
/// It is the error: `downcast_ref` gives your type again.
#[derive(Clone)]
pub struct Cause(Arc<dyn Error + Send + Sync>);

impl Cause {
    /// Keeps an error.
    #[must_use]
    pub fn new(error: impl Error + Send + Sync + 'static) -> Self {
        Self(Arc::new(error))
    }
}

impl Deref for Cause {
    type Target = dyn Error + Send + Sync;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
