//! The crate of an impl has to be there.

use errcodes::errcodes;

errcodes! {
    /// | Code | Status | Message |
    /// |------|--------|---------|
    /// | 1    | 404    | one     |
    pub enum Good {}
}

errcodes::impl_axum!(Good);
errcodes::impl_actix_web!(Good);
errcodes::impl_http!(Good);
errcodes::impl_miette!(crate = ::miette8; Good);
errcodes::impl_utoipa!(Good);
errcodes::responses!(struct Some: Good = [One]);

fn main() {}
