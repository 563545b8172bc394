//! What goes wrong with money.

use errcodes::errcodes as catalog;

catalog! {
    /// | Code  | Message          | Advice    |
    /// |-------|------------------|-----------|
    /// | P-1   | card declined    | ask again |
    /// | P-2   | card expired     |           |
    #[errcodes(columns(description = "Advice"))]
    pub enum PayError {}
}
