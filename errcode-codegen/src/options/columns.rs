//! The value of the option `columns`: columns that have a role, and columns of the
//! user's own, which have a name and a type.

use proc_macro2::{Delimiter, Ident};

use super::tokens::{Tokens, twice};
use super::value::{column, one_of};
use super::{Column, OwnColumn, Result, Spanned};
use crate::column_type::ColumnType;
use crate::diagnostic::{Diagnostic, nearest};
use crate::name::ident::{is_reserved, plain_name};
use crate::table::role::Role;

type Columns = (Vec<(Role, Spanned<Column>)>, Vec<OwnColumn>);

/// What every enum has already, and what would be taken for a function of a
/// trait that is mostly in scope.
const TAKEN: [&str; 38] = [
    "ALL",
    "code",
    "from_code",
    "from_name",
    "name",
    "status",
    "message",
    "description",
    "section",
    "url",
    "is_deprecated",
    "is_retired",
    "is_client_error",
    "is_server_error",
    "borrow",
    "clamp",
    "clone",
    "clone_from",
    "cmp",
    "deserialize",
    "eq",
    "fmt",
    "from",
    "from_str",
    "ge",
    "gt",
    "hash",
    "into",
    "le",
    "lt",
    "max",
    "min",
    "ne",
    "partial_cmp",
    "serialize",
    "to_string",
    "try_from",
    "try_into",
];

/// `columns(code = "Id", message = 3, advice: str = "Solution")`
pub(super) fn columns(input: &mut Tokens) -> Result<Columns> {
    let mut content = input.in_parentheses()?;
    let (mut roles, mut own): Columns = (Vec::new(), Vec::new());
    while !content.is_empty() {
        let name = name(&mut content)?;
        if content.has_mark(':') {
            if own.iter().any(|other| plain_name(&other.name) == plain_name(&name)) {
                return twice(&name);
            }
            own.push(own_column(name, &mut content)?);
        } else {
            let role = role(&name)?;
            if roles.iter().any(|(other, _)| *other == role) {
                return twice(&name);
            }
            content.mark('=')?;
            roles.push((role, column(&mut content)?));
        }
        content.comma()?;
    }
    Ok((roles, own))
}

fn name(input: &mut Tokens) -> Result<Ident> {
    let expected = "expected a role, such as `message`, or a name of your own with a type";
    input.word().map_err(|_| input.error(expected))
}

fn role(name: &Ident) -> Result<Role> {
    let word = name.to_string();
    let is_near = nearest(&word, Role::OPTIONS.map(Role::as_str)).is_some();
    if is_near || word == "_" {
        return one_of("column", name, &Role::OPTIONS, Role::as_str);
    }
    let roles = Role::OPTIONS.map(Role::as_str).join("`, `");
    let help = format!(
        "there are `{roles}`; a column of your own has a type: `{word}: str`, `bool`, `u32`, .."
    );
    let message = format!("there is no column `{name}`");
    Err(Box::new(Diagnostic::argument(name.span(), message, Some(help))))
}

/// `: str = "Solution"` or `: str = ("docs/errors.zh.md", "含义")`
fn own_column(name: Ident, input: &mut Tokens) -> Result<OwnColumn> {
    check_name(&name)?;
    input.mark(':')?;
    let expected = "expected a type: `str`, `bool` or an integer such as `u32`";
    let Ok(ty) = input.ident() else { return Err(input.error(expected)) };
    let ty = one_of("type of a column", &ty, &ColumnType::ALL, ColumnType::as_str)?;
    input.mark('=')?;
    let (document, column) = if input.has_group(Delimiter::Parenthesis) {
        let (document, column) = of_document(input)?;
        (Some(document), column)
    } else {
        (None, column(input)?)
    };
    Ok(OwnColumn { name, ty, column, document })
}

/// `("docs/errors.zh.md", "含义")`
fn of_document(input: &mut Tokens) -> Result<(Spanned<String>, Spanned<Column>)> {
    let mut content = input.in_parentheses()?;
    if !content.has_string() {
        return Err(content.error("expected the path of a document, and a column of it"));
    }
    let document = content.string()?;
    content.mark(',')?;
    let column = column(&mut content)?;
    content.comma()?;
    if !content.is_empty() {
        return Err(content.error("expected nothing behind the column"));
    }
    Ok((document, column))
}

/// Whether a function of an enum can be called so.
fn check_name(name: &Ident) -> Result<()> {
    let word = name.to_string();
    let plain = plain_name(name);
    let (message, help) = if TAKEN.contains(&plain.as_str()) {
        (format!("every enum has its own `{plain}`"), instead_of_taken(&plain))
    } else if is_reserved(&word) {
        let can_be_raw = !["self", "Self", "super", "crate", "_"].contains(&word.as_str());
        let raw = if can_be_raw { format!("write `r#{word}`, or ") } else { String::new() };
        (format!("`{word}` is a word of Rust's"), format!("{raw}choose another name"))
    } else if plain.starts_with(char::is_uppercase) {
        let help = "begin it with a small letter".to_owned();
        (format!("`{word}` is not the name of a function"), help)
    } else {
        return Ok(());
    };
    Err(Box::new(Diagnostic::argument(name.span(), message, Some(help))))
}

fn instead_of_taken(name: &str) -> String {
    if Role::OPTIONS.iter().any(|role| role.as_str() == name) {
        format!("`{name} = ..` says which column it is; a column of your own has another name")
    } else {
        "choose another name".to_owned()
    }
}
