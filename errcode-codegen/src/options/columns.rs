//! The value of the option `columns`: columns that have a role, and columns of the
//! user's own, which have a name and a type.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{LitStr, Token, token};

use super::value::{Result, at_next, column, comma, in_parentheses, one_of, string, wrong};
use super::{Column, OwnColumn, Spanned};
use crate::column_type::ColumnType;
use crate::diagnostic::{Diagnostic, nearest};
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
pub(super) fn columns(input: ParseStream<'_>) -> Result<Columns> {
    let content = in_parentheses(input)?;
    let (mut roles, mut own): Columns = (Vec::new(), Vec::new());
    while !content.is_empty() {
        let name = name(&content)?;
        if content.peek(Token![:]) {
            if own.iter().any(|other| other.name.unraw() == name.unraw()) {
                return wrong(name.span(), format!("`{name}` is written twice"));
            }
            own.push(own_column(name, &content)?);
        } else {
            let role = role(&name)?;
            if roles.iter().any(|(other, _)| *other == role) {
                return wrong(name.span(), format!("`{name}` is written twice"));
            }
            content.parse::<Token![=]>()?;
            roles.push((role, column(&content)?));
        }
        comma(&content)?;
    }
    Ok((roles, own))
}

fn name(input: ParseStream<'_>) -> Result<Ident> {
    let expected = "expected a role, such as `message`, or a name of your own with a type";
    input.call(Ident::parse_any).map_err(|_| at_next(input, expected))
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
fn own_column(name: Ident, input: ParseStream<'_>) -> Result<OwnColumn> {
    check_name(&name)?;
    input.parse::<Token![:]>()?;
    let expected = "expected a type: `str`, `bool` or an integer such as `u32`";
    let Ok(ty) = input.parse::<Ident>() else { return Err(at_next(input, expected)) };
    let ty = one_of("type of a column", &ty, &ColumnType::ALL, ColumnType::as_str)?;
    input.parse::<Token![=]>()?;
    if !input.peek(token::Paren) {
        return Ok(OwnColumn { name, ty, column: column(input)?, document: None });
    }
    let content = in_parentheses(input)?;
    if !content.peek(LitStr) {
        return Err(at_next(&content, "expected the path of a document, and a column of it"));
    }
    let document = Some(string(&content)?);
    content.parse::<Token![,]>()?;
    let column = column(&content)?;
    comma(&content)?;
    if !content.is_empty() {
        return Err(at_next(&content, "expected nothing behind the column"));
    }
    Ok(OwnColumn { name, ty, column, document })
}

/// Whether a function of an enum can be called so.
fn check_name(name: &Ident) -> Result<()> {
    let word = name.to_string();
    let plain = name.unraw().to_string();
    let (message, help) = if TAKEN.contains(&plain.as_str()) {
        let is_role = Role::OPTIONS.iter().any(|role| role.as_str() == plain);
        let help = if is_role {
            format!("`{plain} = ..` says which column it is; a column of your own has another name")
        } else {
            "choose another name".to_owned()
        };
        (format!("every enum has its own `{plain}`"), help)
    } else if syn::parse_str::<Ident>(&word).is_err() {
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
