//! Tables of error codes that are made up, and alike in every run: an HTTP
//! status, a code and a message a row, as APIs document them.

/// One error.
#[derive(Clone, Debug)]
pub struct Row {
    /// The HTTP status.
    pub status: u16,
    /// As it stands in the document.
    pub code: String,
    /// What the macro calls the variant.
    pub name: String,
    /// What is wrong.
    pub message: String,
}

/// Statuses, and how many of a hundred rows have each.
const STATUSES: [u16; 12] = [400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500, 503];
const SHARES: [usize; 12] = [40, 8, 14, 12, 2, 3, 6, 2, 2, 2, 5, 4];

/// The words of messages. Every choice of the three makes another message, and
/// another name.
const SCOPES: &str = "user/bucket/object/account/project/image/video/audio/form/header/upload/\
    download/source/target/remote/default/request/response/parent/child/callback/cluster/instance/\
    network/storage/archive/domain/partner/billing/x-gmkerl/x-amz/CDN";
const THINGS: &str = "name/type/value/key/access key/secret/signature/token/policy/rule/\
    lifecycle rule/permission/role/owner/quota/limit/rate/size/length/width/height/quality/\
    rotation/watermark/font/color/format/encoding/UTF-8 text/charset/checksum/Content-MD5/\
    entity tag/version/revision/snapshot/part/part number/block/range/offset/date/expiration/\
    timestamp/region/zone/endpoint/address/host/port/path/URI/query/parameter/body/metadata/tag/\
    task/job/queue/session/password/certificate/invoice";
const FAULTS: &str = "not found/invalid/is missing/is required/already exists/does not exist/\
    not match/has expired/is not yet valid/too long/too short/too large/too small/out of range/\
    is empty/is not an integer/is not valid JSON/is malformed/is ambiguous/is reserved/is locked/\
    is frozen/is disabled/is read only/is in use/is not supported/is not allowed here/\
    is not writable/is not ready/was deleted/was moved permanently/was revoked by its owner/\
    cannot be changed/cannot be deleted while it is in use/cannot be decoded/cannot be parsed/\
    cannot be empty/only accept letters, digits and hyphens/must be a multiple of four/\
    must be sent over HTTPS/must start with a letter/need to be verified first/\
    exceeds the limit of this account/conflicts with an earlier request/denied/forbidden/failed/\
    timeout/throttled/unavailable/is busy, please try again later/given twice/internal error/\
    was cancelled/access denied by policy/has too many entries";

/// A table with codes like `40012004`: the status, then runs of numbers with
/// gaps between them.
#[must_use]
pub fn numbers(len: usize) -> Vec<Row> {
    let words = [SCOPES, THINGS, FAULTS].map(|words| words.split('/').collect::<Vec<_>>());
    let mut random = fastrand::Rng::with_seed(len as u64);
    let rest = len - SHARES.iter().map(|share| len * share / 100).sum::<usize>();
    let mut rows = Vec::with_capacity(len);
    for (status, share) in STATUSES.into_iter().zip(SHARES) {
        let mut number = 1_000;
        // What division leaves over goes to the status that most have.
        let count = len * share / 100 + if status == 400 { rest } else { 0 };
        for left in (0..count).rev() {
            number = next(number, left, random.u32(..100));
            let code = format!("{status}{number:05}");
            let message = message(rows.len(), &words);
            rows.push(Row { status, code, name: camel(&message), message });
        }
    }
    rows
}

/// The same table with codes like `BucketNameNotFound`.
#[must_use]
pub fn texts(len: usize) -> Vec<Row> {
    let mut rows = numbers(len);
    for row in &mut rows {
        row.code.clone_from(&row.name);
    }
    rows
}

/// The table after an edit: the row in the middle has another message, which
/// gives its variant another name.
#[must_use]
pub fn edited(rows: &[Row], edit: u64) -> Vec<Row> {
    let mut rows = rows.to_vec();
    let middle = rows.len() / 2;
    let row = &mut rows[middle];
    row.message = format!("{} v{edit}", row.message);
    row.name = camel(&row.message);
    rows
}

/// The number of the next row of a status, below 100,000: mostly the next one,
/// after a small gap at times, and at times that of another module of the API,
/// which begins at a thousand, while there is room.
fn next(number: u32, left: usize, percent: u32) -> u32 {
    let thousand = number / 1_000 * 1_000 + 1_000;
    let room = 100_000_u32.saturating_sub(thousand) as usize > 2 * left;
    match percent {
        0..3 if room => thousand + 1,
        3..10 => number + 2 + percent % 3,
        _ => number + 1,
    }
}

/// The message of a row. A step that shares no factor with the number of
/// messages comes to all of them before it comes back to one.
fn message(index: usize, words: &[Vec<&str>; 3]) -> String {
    const STEP: usize = 60_013;
    let [scopes, things, faults] = words;
    let at = index * STEP % (scopes.len() * things.len() * faults.len());
    let (scope, at) = (scopes[at % scopes.len()], at / scopes.len());
    let (thing, fault) = (things[at % things.len()], faults[at / things.len()]);
    format!("{scope} {thing} {fault}")
}

/// The name that the macro gives to a message of ASCII words in one case.
fn camel(message: &str) -> String {
    let mut name = String::new();
    for word in message.split(|c: char| !c.is_ascii_alphanumeric()) {
        let (first, rest) = word.split_at(word.len().min(1));
        name += &first.to_ascii_uppercase();
        name += &rest.to_ascii_lowercase();
    }
    name
}
