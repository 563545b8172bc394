//! Options as text: the grammar that `grammar` reads.

use std::fmt::{Display, Formatter, Result};

use super::{Column, NameSource, Options, Override, OwnColumn, Spanned, StatusRule};
use crate::code::Code;
use crate::table::role::Role;

/// What is asked of the document; what else is asked for, such as a lock, is
/// left out, and so are the attributes of variants.
///
/// ```
/// use errcode_codegen::Options;
///
/// let text = r#"section = "JSON", skip = [0, "OK"], allow(bad_status)"#;
/// let options: Options = text.parse()?;
/// assert_eq!(options.to_string(), text);
///
/// let text = r#"columns(code = 1, level: u8 = 2, zh: str = ("docs/zh.md", "含义"))"#;
/// let options: Options = text.parse()?;
/// assert_eq!(options.to_string(), text);
/// # Ok::<(), errcode_codegen::InvalidOptions>(())
/// ```
impl Display for Options {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        #[rustfmt::skip]
        let Self {
            section, columns, own_columns, rows, code_type, status, names, strip_prefix, skip, allow,
            overrides, url: _, exhaustive: _, lock: _,
        } = self;
        let mut options = Vec::new();
        options.extend(one_or_list("section", section, |text| format!("{text:?}")));
        options.extend(columns_option(columns, own_columns));
        options.extend(one_or_list("rows", rows, |pattern| format!("{:?}", pattern.to_string())));
        options.extend(code_type.as_ref().map(|ty| format!("code_type = {}", ty.value.as_str())));
        options.extend(status.as_ref().map(|rule| format!("status = {}", status_rule(rule.value))));
        if *names != NameSource::default() {
            options.push(format!("names = {}", names.as_str()));
        }
        let prefix = strip_prefix.as_ref();
        options.extend(prefix.map(|text| format!("strip_prefix = {:?}", text.value)));
        if !skip.is_empty() {
            options.push(format!("skip = [{}]", list(skip, code)));
        }
        if !allow.is_empty() {
            let allow: Vec<_> = allow.iter().map(|fault| fault.as_str()).collect();
            options.push(format!("allow({})", allow.join(", ")));
        }
        f.write_str(&options.join(", "))?;
        write_variants(f, overrides, options.is_empty())
    }
}

fn one_or_list<T>(name: &str, items: &[Spanned<T>], write: fn(&T) -> String) -> Option<String> {
    match items {
        [] => None,
        [one] => Some(format!("{name} = {}", write(&one.value))),
        some => Some(format!("{name} = [{}]", list(some, write))),
    }
}

fn columns_option(columns: &[(Role, Spanned<Column>)], own: &[OwnColumn]) -> Option<String> {
    let mut written = Vec::new();
    for (role, found) in columns {
        written.push(format!("{} = {}", role.as_str(), column(&found.value)));
    }
    for own in own {
        written.push(own_column(own));
    }
    (!written.is_empty()).then(|| format!("columns({})", written.join(", ")))
}

/// The variants that the user names.
fn write_variants(f: &mut Formatter<'_>, overrides: &[Override], is_first: bool) -> Result {
    if overrides.is_empty() {
        return Ok(());
    }
    let mut variants = Vec::new();
    for Override { code: of, status, name, attributes: _ } in overrides {
        let status = status
            .as_ref()
            .map_or(String::new(), |status| format!(", status = {}", status.value.get()));
        variants.push(format!("#[errcodes(code = {}{status})] {name}", code(&of.value)));
    }
    let space = if is_first { "" } else { " " };
    write!(f, "{space}{{ {} }}", variants.join(", "))
}

fn list<T>(items: &[Spanned<T>], write: fn(&T) -> String) -> String {
    let items: Vec<_> = items.iter().map(|item| write(&item.value)).collect();
    items.join(", ")
}

fn code(code: &Code) -> String {
    match code {
        Code::Int(code) => code.to_string(),
        Code::Text(code) => format!("{code:?}"),
    }
}

fn column(column: &Column) -> String {
    match column {
        Column::Header(text) => format!("{text:?}"),
        Column::Number(number) => number.to_string(),
    }
}

fn own_column(own: &OwnColumn) -> String {
    let OwnColumn { name, ty, column: at, document } = own;
    let (ty, at) = (ty.as_str(), column(&at.value));
    match document {
        Some(path) => format!("{name}: {ty} = ({:?}, {at})", path.value),
        None => format!("{name}: {ty} = {at}"),
    }
}

fn status_rule(rule: StatusRule) -> String {
    match rule {
        StatusRule::Fixed(status) => status.get().to_string(),
        StatusRule::Code(divisor) if divisor.get() == 1 => "code".to_owned(),
        StatusRule::Code(divisor) => format!("code / {divisor}"),
        StatusRule::Section => "section".to_owned(),
        StatusRule::None => "none".to_owned(),
    }
}
