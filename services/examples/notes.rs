//! Keeps notes in a folder, with actix-web. What goes wrong is answered as problem
//! details, and logged with its sources, which are in no answer.
//!
//! ```text
//! cargo run -p errcodes-services --example notes /tmp
//! curl -i -X PUT --data hello http://127.0.0.1:8418/notes/one
//! curl -i http://127.0.0.1:8418/notes/two
//! ```

use std::error::Error;
use std::fs;
use std::io::ErrorKind;
use std::net::TcpListener;
use std::path::PathBuf;

use actix_web::body::MessageBody;
use actix_web::dev::{Server, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{Data, Path, get};
use actix_web::{App, HttpServer};
use errcodes::{OrFail, errcodes};

errcodes! {
    #[errcodes("docs/notes.md", url = "https://docs.example.com/notes#{code}")]
    pub(crate) enum NoteError {}

    #[errcodes(failure = NoteError)]
    pub(crate) struct NoteFailure;
}

errcodes::impl_actix_web!(NoteFailure);

const LIMIT: usize = 1024;

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let listener = TcpListener::bind(("127.0.0.1", 8418))?;
    println!("http://{}/notes", listener.local_addr()?);
    serve(listener, folder.into())?.await
}

pub(crate) fn serve(listener: TcpListener, folder: PathBuf) -> std::io::Result<Server> {
    let server = HttpServer::new(move || {
        App::new()
            .wrap(from_fn(log))
            .app_data(Data::new(Notes { folder: folder.clone() }))
            .route("/notes/{name}", get().to(read))
            .route("/notes/{name}", actix_web::web::put().to(write))
    });
    Ok(server.workers(1).disable_signals().listen(listener)?.run())
}

async fn read(notes: Data<Notes>, name: Path<String>) -> Result<String, NoteFailure> {
    let path = notes.path(&name)?;
    match fs::read_to_string(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(note_failure::NoteNotFound { name }.into())
        }
        text => Ok(text.or_fail(NoteError::StorageFailed)?),
    }
}

async fn write(
    notes: Data<Notes>,
    name: Path<String>,
    text: String,
) -> Result<String, NoteFailure> {
    let path = notes.path(&name)?;
    if text.len() > LIMIT {
        Err(note_failure::NoteTooLong { limit: LIMIT })?;
    }
    fs::write(path, text).or_fail(NoteError::StorageFailed)?;
    Ok(String::new())
}

struct Notes {
    folder: PathBuf,
}

impl Notes {
    fn path(&self, name: &str) -> Result<PathBuf, NoteFailure> {
        if !name.chars().all(char::is_alphanumeric) {
            Err(note_failure::NameIsNotAWord { name })?;
        }
        Ok(self.folder.join(name))
    }
}

/// Logs every error once, with its sources: loudly where it is the service's.
async fn log(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let response = next.call(request).await?;
    let error = response.response().error().and_then(|error| error.as_error::<NoteFailure>());
    if let Some(error) = error {
        let level = if response.status().is_server_error() { "error" } else { "info" };
        let mut line = vec![format!("{level} {error:#}")];
        let mut source = error.source();
        while let Some(error) = source {
            line.push(error.to_string());
            source = error.source();
        }
        // A value may hold line breaks, and is to forge no line.
        eprintln!("{}", line.join(": ").escape_debug());
    }
    Ok(response)
}
