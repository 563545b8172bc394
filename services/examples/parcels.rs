//! Takes parcels, with axum. What goes wrong is answered as problem details, in
//! English or Chinese, and logged with its sources, which are in no answer.
//!
//! ```text
//! cargo run -p errcodes-services --example parcels
//! curl -i -X PUT --data 2.5 http://127.0.0.1:8419/parcels/7
//! curl -i -X PUT --data 31 -H 'Accept-Language: zh' http://127.0.0.1:8419/parcels/7
//! curl http://127.0.0.1:8419/openapi.json
//! ```

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path as FilePath;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{Path, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use errcodes::{Cause, OrFail, Problem, errcodes};
use tokio::net::TcpListener;
use utoipa::OpenApi;

errcodes! {
    #[errcodes("docs/parcels.md", url = "https://docs.example.com/parcels#{code}",
        columns(message_zh: str = ("docs/parcels.zh.md", "含义")))]
    pub(crate) enum ParcelError {}

    #[errcodes(failure = ParcelError)]
    pub(crate) struct ParcelFailure;
}

errcodes::impl_axum!(ParcelFailure);
errcodes::responses! {
    struct ReadErrors: ParcelFailure = [ParcelNotFound];
    struct WriteErrors: ParcelFailure =
        [WeightIsNotANumber, ParcelTooHeavy, ParcelIsOnItsWayAlready, DepotIsClosed];
    struct PriceErrors: ParcelFailure = [ParcelNotFound, TariffCannotBeRead];
}

const LIMIT: f64 = 30.0;
const ROOM: usize = 3;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind(("127.0.0.1", 8419)).await?;
    println!("http://{}/parcels", listener.local_addr()?);
    Ok(serve(listener).await?)
}

/// Answers until the future is dropped.
pub(crate) async fn serve(listener: TcpListener) -> std::io::Result<()> {
    let router = Router::new()
        .route("/parcels/{number}", get(read).put(write))
        .route("/parcels/{number}/price", get(price))
        .layer(from_fn(tell))
        .route("/openapi.json", get(async || Json(Document::openapi())))
        .with_state(Depot::default());
    axum::serve(listener, router).await
}

#[derive(OpenApi)]
#[openapi(info(title = "Parcels", version = "1"), paths(read, write, price))]
struct Document;

/// The weight of each parcel, by its number.
#[derive(Clone, Default)]
struct Depot(Arc<Mutex<BTreeMap<String, f64>>>);

impl Depot {
    fn weight(&self, number: &str) -> Result<f64, ParcelFailure> {
        let parcels = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(*parcels.get(number).ok_or(parcel_failure::ParcelNotFound { number })?)
    }

    fn take(&self, number: String, weight: f64) -> Result<(), ParcelFailure> {
        let mut parcels = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if parcels.contains_key(&number) {
            Err(parcel_failure::ParcelIsOnItsWayAlready { number: &number })?;
        }
        if parcels.len() == ROOM {
            let after = Duration::from_secs(60);
            return Err(ParcelFailure::new(ParcelError::DepotIsClosed).retry_after(after));
        }
        parcels.insert(number, weight);
        Ok(())
    }
}

#[utoipa::path(get, path = "/parcels/{number}", params(("number" = String, Path)),
    responses((status = 200, description = "the weight in kg", body = f64), ReadErrors))]
async fn read(
    State(depot): State<Depot>,
    Path(number): Path<String>,
) -> Result<Json<f64>, ParcelFailure> {
    depot.weight(&number).map(Json)
}

#[utoipa::path(put, path = "/parcels/{number}", params(("number" = String, Path)),
    request_body(content = String, description = "the weight in kg"),
    responses((status = 200, description = "taken"), WriteErrors))]
async fn write(
    State(depot): State<Depot>,
    Path(number): Path<String>,
    weight: String,
) -> Result<(), ParcelFailure> {
    let kilograms = weight.parse::<f64>().map_err(|error| {
        ParcelFailure::from(parcel_failure::WeightIsNotANumber { weight }).because(error)
    })?;
    if !(0.0..=LIMIT).contains(&kilograms) {
        Err(parcel_failure::ParcelTooHeavy { limit: LIMIT })?;
    }
    depot.take(number, kilograms)
}

#[utoipa::path(get, path = "/parcels/{number}/price", params(("number" = String, Path)),
    responses((status = 200, description = "the price", body = f64), PriceErrors))]
async fn price(
    State(depot): State<Depot>,
    Path(number): Path<String>,
) -> Result<Json<f64>, ParcelFailure> {
    let weight = depot.weight(&number)?;
    let tariff = FilePath::new("no/such/tariff.txt");
    let tariff = std::fs::read_to_string(tariff).or_fail(ParcelError::TariffCannotBeRead)?;
    let tariff: f64 = tariff.trim().parse().or_fail(ParcelError::TariffCannotBeRead)?;
    Ok(Json(tariff * weight))
}

/// Logs every failure once, and answers in the language that is asked for.
async fn tell(request: Request, next: Next) -> Response {
    let is_chinese = prefers_chinese(request.headers());
    let response = next.run(request).await;
    let cause = response.extensions().get::<Cause>().cloned();
    match cause.as_ref().and_then(|cause| cause.downcast_ref::<ParcelFailure>()) {
        None => response,
        Some(failure) => {
            log(response.status(), failure);
            let mut response = if is_chinese { in_chinese(response, failure) } else { response };
            response.headers_mut().insert(VARY, HeaderValue::from_static("accept-language"));
            response
        }
    }
}

/// With its sources; loudly where it is the service's.
fn log(status: StatusCode, failure: &ParcelFailure) {
    let level = if status.is_server_error() { "error" } else { "info" };
    let mut line = vec![format!("{level} {failure:#}")];
    let mut source = failure.source();
    while let Some(error) = source {
        line.push(error.to_string());
        source = error.source();
    }
    // A value may hold line breaks, and is to forge no line.
    eprintln!("{}", line.join(": ").escape_debug());
}

/// The same answer in the words of the other document.
fn in_chinese(response: Response, failure: &ParcelFailure) -> Response {
    let Some(message) = failure.error_code().message_zh() else { return response };
    let problem = Problem::of(failure).in_words(message);
    let (mut parts, _) = response.into_parts();
    parts.headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static("zh"));
    Response::from_parts(parts, Json(problem).into_response().into_body())
}

/// Whether Chinese is asked for rather than English
/// ([RFC 9110, section 12.5.4](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4)).
fn prefers_chinese(headers: &HeaderMap) -> bool {
    let (mut chinese, mut english) = (0.0_f64, 0.0_f64);
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|asked| asked.to_str().ok());
    for range in asked.unwrap_or_default().to_ascii_lowercase().split(',') {
        let (tag, quality) = range.split_once(';').unwrap_or((range, "q=1"));
        let quality = quality.trim().trim_start_matches("q=").parse().unwrap_or(0.0);
        match tag.trim().split('-').next() {
            Some("zh") => chinese = chinese.max(quality),
            Some("en") => english = english.max(quality),
            _ => {}
        }
    }
    chinese > english
}
