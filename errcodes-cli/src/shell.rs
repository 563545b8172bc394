//! What is made of the description of the command line: completions and the
//! manual page.

use clap::ArgMatches;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::answer::{Answer, Failure};
use crate::cli;

/// What a shell needs to complete arguments.
pub(crate) fn completions(matches: &ArgMatches) -> Answer {
    let mut script = Vec::new();
    if let Some(shell) = matches.get_one::<Shell>("shell") {
        clap_complete::generate(*shell, &mut cli::command(), "errcodes", &mut script);
    }
    Answer::plain(script)
}

/// The manual page, with a chapter for each command.
pub(crate) fn manual() -> Result<Answer, Failure> {
    let mut page = Vec::new();
    write_manual(&mut page)
        .map_err(|error| Failure::new(format!("cannot write the page: {error}")))?;
    Ok(Answer::plain(page))
}

fn write_manual(page: &mut Vec<u8>) -> std::io::Result<()> {
    let mut command = cli::command();
    command.build();
    let man = Man::new(command.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    man.render_extra_section(page)?;
    for command in command.get_subcommands() {
        let name = command.get_name().to_uppercase();
        page.extend_from_slice(format!(".SH {name}\n").as_bytes());
        page.extend_from_slice(roff_section(command)?.as_slice());
    }
    Ok(())
}

/// A command's page, with its sections one level down.
fn roff_section(command: &clap::Command) -> std::io::Result<Vec<u8>> {
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    man.render_extra_section(&mut page)?;
    let text = String::from_utf8_lossy(&page).replace(".SH ", ".SS ");
    Ok(text.into_bytes())
}
