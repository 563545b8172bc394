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

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use errcodes::{Cause, errcodes};
use tokio::net::TcpListener;

// `client` is built from `upyun.md`, an earlier revision.
errcodes! {
    #[errcodes("../docs-src/upyun-revised.md")]
    pub(crate) enum UpyunError {}

    #[errcodes(body = UpyunError)]
    pub(crate) struct UpyunErrorBody;
}

errcodes::impl_axum!(UpyunErrorBody);

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
        .layer(from_fn(log))
        .with_state(Store::default());
    axum::serve(listener, router).await
}

async fn read(State(store): State<Store>, request: Request) -> Result<Bytes, UpyunErrorBody> {
    store.read(&request.path).map_err(|error| request.id.fail(error))
}

async fn write(
    State(store): State<Store>,
    request: Request,
    content: Result<Bytes, BytesRejection>,
) -> Result<(), UpyunErrorBody> {
    content
        // The other reason is a connection that broke, and nobody reads that answer.
        .map_err(|_| UpyunError::ContentLengthTooLarge)
        .and_then(|content| store.write(request.path, content))
        .map_err(|error| request.id.fail(error))
}

async fn remove(State(store): State<Store>, request: Request) -> Result<(), UpyunErrorBody> {
    store.remove(request.path).map_err(|error| request.id.fail(error))
}

async fn refuse() -> UpyunErrorBody {
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

    fn fail(self, error: UpyunError) -> UpyunErrorBody {
        let mut body = UpyunErrorBody::new(error);
        body.id = Some(format!("{:016x}", self.0));
        body
    }
}

/// What axum has read of a request for an object.
struct Request {
    id: RequestId,
    path: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Request {
    type Rejection = UpyunErrorBody;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, UpyunErrorBody> {
        let id = RequestId::next();
        match Path::<(String, String)>::from_request_parts(parts, state).await {
            Ok(Path((bucket, path))) if bucket == BUCKET => Ok(Self { id, path }),
            Ok(_) => Err(id.fail(UpyunError::BucketNotExist)),
            Err(_) => Err(id.fail(UpyunError::PathEncodingShouldBeUtf8)),
        }
    }
}

/// Logs every error once, with its request: loudly where it is the service's.
async fn log(request: axum::extract::Request, next: Next) -> Response {
    let response = next.run(request).await;
    let cause = response.extensions().get::<Cause>();
    if let Some(body) = cause.and_then(|cause| cause.downcast_ref::<UpyunErrorBody>()) {
        let level = if response.status().is_server_error() { "error" } else { "info" };
        eprintln!("{level} {} {body:#}", body.id.as_deref().unwrap_or_default());
    }
    response
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
