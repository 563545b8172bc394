//! The crate in which the sessions of the guide are.

errcodes::errcodes! {
    #[errcodes("docs/errors.md")]
    pub enum ApiError {}
}

errcodes::errcodes!("docs/orders.md");
