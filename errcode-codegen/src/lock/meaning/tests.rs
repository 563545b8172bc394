//! The record of what is told. A line may be added; to change one is a decision.

use super::is_alike;

/// The same error in other words: nothing is told.
const THE_SAME: &[(&str, &str)] = &[
    ("user not found", "the user could not be found"),
    ("user not found", "no such user was found"),
    ("user does not exist", "user doesn't exist"),
    ("invalid user", "user is not valid"),
    ("invalid token", "invalid token or it does not exist"),
    ("no permission", "without permission"),
    ("failed to open the file", "could not open the file"),
    ("unable to read the record", "the record cannot be read"),
    ("not enough memory is left", "no memory is left"),
    ("write file to fs error", "Write file to FS error."),
    ("rate limit exceeded", "rate limit exceeded, try again later"),
    ("need body", "the request needs a body"),
    ("content-type is not allowed", "Content-Type not allowed"),
    ("signature not match", "the signature does not match"),
    ("bucket is gone", "the bucket is gone and does not come back"),
    ("No active subscription was found", "No subscription is active"),
    // A slip is mended, whatever it said.
    ("the paramater is missing", "the parameter is missing"),
    // A translation has no letters in common.
    ("user not found", "用户不存在"),
    ("用户不存在", "该用户不存在"),
    ("请求参数无效", "无效的请求参数"),
    ("Benutzer nicht gefunden", "Der Benutzer wurde nicht gefunden"),
    // Nothing says nothing.
    ("", "user not found"),
    ("!", "?"),
    ("user not found", "account of the user not found"),
];

/// Something else, and nothing is told: of real rewordings in which one word is
/// replaced by an unlike one, 28 mean the same for each that does not.
const UNTOLD: &[(&str, &str)] = &[
    ("user not found", "order not found"),
    ("the request needs a body", "the request needs a token"),
    ("用户余额充足可以购买", "用户余额不足"),
];

/// Something else: an error.
const ANOTHER: &[(&str, &str)] = &[
    ("user is locked", "user is not locked"),
    ("the token is valid", "the token is invalid"),
    ("the key is not valid", "the key is valid"),
    ("user exists", "user doesn't exist"),
    ("the account is active", "the account is inactive"),
    ("the session is connected", "the session is disconnected"),
    ("authorized by the owner", "unauthorized by the owner"),
    ("with a retry allowed", "with no retry allowed"),
    ("requests with a body", "requests without a body"),
    ("the file name is too long", "the file name is too short"),
    ("the value is above the limit", "the value is below the limit"),
    ("two-factor is enabled", "two-factor is disabled"),
    ("source bucket not found", "destination bucket not found"),
    ("signature match required", "signature mismatch required"),
    ("Zugriff auf den Server ist erlaubt", "Zugriff auf den Server ist nicht erlaubt"),
    ("l'utilisateur est actif", "l'utilisateur n'est pas actif"),
    ("该用户有访问此资源的权限", "该用户没有访问此资源的权限"),
    ("余额充足", "余额不足"),
    // What comes and goes with a negation is not looked at.
    ("bucket already exists", "bucket does not exist"),
    ("order is already paid", "order is not yet paid"),
    ("order is already paid", "order is unpaid"),
    ("user already logged in", "user not logged in"),
    ("用户存在", "用户不存在"),
    ("账户可用", "账户不可用"),
    // The subject is another one.
    ("file md5 not match", "file already upload"),
    ("disk is full", "quota exceeded"),
    ("invalid cursor", "task not found"),
    ("too many requests", "image decode error"),
    ("no such bucket", "the operator is suspended"),
    ("bad gateway", "put and check hbase error"),
    ("签名错误", "余额不足"),
    ("x", "y"),
];

#[test]
fn rewordings_are_the_same_error_or_another_one() {
    for (old, new) in THE_SAME.iter().chain(UNTOLD) {
        assert!(is_alike(old, new), "{old} -> {new}");
        assert!(is_alike(new, old), "{new} -> {old}");
    }
    for (old, new) in ANOTHER {
        assert!(!is_alike(old, new), "{old} -> {new}");
        assert!(!is_alike(new, old), "{new} -> {old}");
    }
}
