//! Every fault of a document in one run, each at its line; the enum of the good
//! rows is there all the same.

use errcodes::errcodes;

errcodes! {
    /// What can go wrong.
    ///
    /// | Code | Status | Message       |
    /// |------|--------|---------------|
    /// | 1    | 404    | one           |
    /// | 1    | 404    | another       |
    /// | many | 404    | a word        |
    /// |      | 404    | nothing       |
    /// | 4    | soon   | four          |
    /// | 5    | 404    | five  | more  |
    /// | 6    |
    /// {: .table}
    ///
    /// | Code | Status | Message       |
    /// |------|--------|
    /// | 7    | 404    | seven         |
    pub enum UserError {
        #[errcodes(code = 8)]
        Eight,
    }

    /**
     * | Code | Message |
     * |------|---------|
     * | 1    | 用户 *不* 存在 |
     * | 2, 3 | 用户    |
     */
    pub enum Block {}
}

fn main() {
    let _ = [UserError::One.status(), UserError::Four.status(), UserError::Five.status()];
    let _ = UserError::ALL;
    let _ = Block::E1.code();
}
