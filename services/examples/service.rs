//! Keeps objects in memory, in one bucket, and fails as `UpYun` does: every
//! failure is an `UpyunError`, sent with its HTTP status and as its JSON body.
//!
//! ```text
//! cargo run -p errcodes-services --example service
//! cargo run -p errcodes-services --example service 8000    # the port
//! curl -X PUT --data hello http://127.0.0.1:8417/photos/a.txt
//! curl -X DELETE http://127.0.0.1:8417/photos/a.txt
//! ```
//!
//! The example `client` reads what this one sends. A deleted object fails with
//! a code that is newer than the client's document.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use errcodes::errcodes;
use tokio::net::TcpListener;

// `client` is built from `upyun.md`, an earlier revision.
errcodes! {
    #[errcodes("../docs-src/upyun-revised.md")]
    pub(crate) enum UpyunError {}

    #[errcodes(body = UpyunError)]
    pub(crate) struct UpyunErrorBody;
}

const PORT: u16 = 8417;
const BUCKET: &str = "photos";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port = std::env::args().nth(1).map_or(Ok(PORT), |port| port.parse())?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}/{BUCKET}", listener.local_addr()?);
    Ok(serve(listener).await?)
}

/// Answers until the future is dropped.
pub(crate) async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let router = Router::new()
        .route("/{bucket}/{*path}", get(read).put(write).delete(remove))
        .fallback(refuse)
        .method_not_allowed_fallback(refuse)
        .with_state(Store::default());
    axum::serve(listener, router).await
}

async fn read(State(store): State<Store>, request: Request) -> Result<Bytes, Failure> {
    store.read(&request.path).map_err(|error| request.id.fail(error))
}

async fn write(
    State(store): State<Store>,
    request: Request,
    content: Result<Bytes, BytesRejection>,
) -> Result<(), Failure> {
    content
        // The other reason is a connection that broke, and nobody reads that answer.
        .map_err(|_| UpyunError::ContentLengthTooLarge)
        .and_then(|content| store.write(request.path, content))
        .map_err(|error| request.id.fail(error))
}

async fn remove(State(store): State<Store>, request: Request) -> Result<(), Failure> {
    store.remove(request.path).map_err(|error| request.id.fail(error))
}

async fn refuse() -> Failure {
    RequestId::next().fail(UpyunError::UrlNotAllowed)
}

/// The number of a request, which its log line and its body share.
#[derive(Clone, Copy)]
struct RequestId(u64);

impl RequestId {
    fn next() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    fn fail(self, error: UpyunError) -> Failure {
        Failure { error, id: self }
    }
}

/// What axum has read of a request for an object.
struct Request {
    id: RequestId,
    path: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Request {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let id = RequestId::next();
        match Path::<(String, String)>::from_request_parts(parts, state).await {
            Ok(Path((bucket, path))) if bucket == BUCKET => Ok(Self { id, path }),
            Ok(_) => Err(id.fail(UpyunError::BucketNotExist)),
            Err(_) => Err(id.fail(UpyunError::PathEncodingShouldBeUtf8)),
        }
    }
}

struct Failure {
    error: UpyunError,
    id: RequestId,
}

/// The one place where an error becomes an answer.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let Self { error, id: RequestId(id) } = self;
        eprintln!("{id:016x} {error:#}");
        let status = StatusCode::from_u16(error.status()).expect("100 to 999, says the macro");
        let mut body = UpyunErrorBody::new(error);
        body.id = Some(format!("{id:016x}"));
        (status, Json(body)).into_response()
    }
}

#[derive(Clone, Default)]
struct Store(Arc<Mutex<BTreeMap<String, Object>>>);

enum Object {
    Kept(Bytes),
    Deleted,
}

impl Store {
    fn read(&self, path: &str) -> Result<Bytes, UpyunError> {
        kept(self.objects()?.get(path)).cloned()
    }

    fn write(&self, path: String, content: Bytes) -> Result<(), UpyunError> {
        if content.is_empty() {
            return Err(UpyunError::NeedBody);
        }
        self.objects()?.insert(path, Object::Kept(content));
        Ok(())
    }

    fn remove(&self, path: String) -> Result<(), UpyunError> {
        let mut objects = self.objects()?;
        kept(objects.get(&path))?;
        objects.insert(path, Object::Deleted);
        Ok(())
    }

    fn objects(&self) -> Result<MutexGuard<'_, BTreeMap<String, Object>>, UpyunError> {
        self.0.lock().map_err(|_| UpyunError::GetDataError)
    }
}

fn kept(object: Option<&Object>) -> Result<&Bytes, UpyunError> {
    match object {
        Some(Object::Kept(content)) => Ok(content),
        Some(Object::Deleted) => Err(UpyunError::NotFoundMarkAsDeleted),
        None => Err(UpyunError::FileOrDirectoryNotFound),
    }
}
