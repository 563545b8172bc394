//! Documents with the bodies of many APIs, as their public documentation shows
//! them. The prose is made up, and so are most of the codes.

use errcodes::{OrUnknown, errcodes};
use serde::{Deserialize, Serialize};
use serde_json::Value;

errcodes! {
    /// # Payments
    ///
    /// | Code          | Message                     |
    /// |---------------|-----------------------------|
    /// | card_declined | Your card was declined.     |
    /// | amount_small  | Amount must be at least {min}. |
    ///
    /// ```json
    /// {
    ///   "error": {
    ///     "type": "card_error",       // one of four
    ///     "code": "amount_small",
    ///     "message": "Amount must be at least 50 cents.",
    ///     "param": null,
    ///     ...
    ///   }
    /// }
    /// ```
    pub(super) enum PaymentError {}

    /// An error without a code has its message all the same.
    #[errcodes(body = PaymentError)]
    pub(super) struct PaymentBody {
        pub(super) code: Option<OrUnknown<PaymentError>>,
        pub(super) param: Option<String>,
    }

    /// # Cloud
    ///
    /// | Code      | HTTP status | Message            |
    /// |-----------|-------------|--------------------|
    /// | NOT_FOUND | 404         | {resource} is gone |
    /// | ABORTED   | 409         | try again          |
    ///
    /// ```http
    /// HTTP/2 404
    /// content-type: application/json; charset=UTF-8
    ///
    /// {
    ///   "error": {
    ///     "code": 404,
    ///     "message": "Book 5 is gone",
    ///     "status": "NOT_FOUND",
    ///     "details": [{"@type": "resource", "name": "books/5"}]
    ///   }
    /// }
    /// ```
    pub(super) enum CloudError {}

    #[errcodes(body = CloudError)]
    pub(super) struct CloudBody {
        pub(super) details: Vec<Value>,
    }

    /// # Office
    ///
    /// | Error code   | Description       |
    /// |--------------|-------------------|
    /// | itemNotFound | There is no item. |
    ///
    /// ```json
    /// { "error": { "code": "itemNotFound", "message": "There is no item.",
    ///     "innerError": { "request-id": "7f1", "date": "2031-01-02T03:04:05" } } }
    /// ```
    pub(super) enum OfficeError {}

    #[errcodes(body = OfficeError)]
    pub(super) struct OfficeBody {
        #[errcodes(member = "innerError")]
        pub(super) inner: Option<Inner>,
    }

    /// # Models
    ///
    /// | Code            | Message          |
    /// |-----------------|------------------|
    /// | model_not_found | No model `%s`.   |
    ///
    /// ```json
    /// {"error": {"message": "No model `small`.", "type": "invalid_request", "param": "model", "code": "model_not_found"}}
    /// ```
    pub(super) enum ModelError {}

    #[errcodes(body = ModelError)]
    pub(super) struct ModelBody;

    /// # Articles
    ///
    /// | Code        | Status | Title          |
    /// |-------------|--------|----------------|
    /// | title_blank | 422    | Blank title    |
    ///
    /// ```json
    /// {
    ///   "errors": [
    ///     {
    ///       "status": "422",
    ///       "code": "title_blank",
    ///       "title": "Blank title",
    ///       "detail": "An article needs a title.",
    ///       "source": { "pointer": "/data/attributes/title" },
    ///     },
    ///     ...
    ///   ]
    /// }
    /// ```
    pub(super) enum ArticleError {}

    /// An item of the list.
    #[errcodes(body = ArticleError)]
    pub(super) struct ArticleItem {
        pub(super) source: Option<Value>,
    }

    /// # Graph
    ///
    /// | Code            | Message              |
    /// |-----------------|----------------------|
    /// | UNAUTHENTICATED | You are logged out.  |
    ///
    /// ```json
    /// {"data": null, "errors": [{"message": "You are logged out.", "path": ["me"], "extensions": {"code": "UNAUTHENTICATED"}}]}
    /// ```
    pub(super) enum GraphError {}

    #[errcodes(body = GraphError)]
    pub(super) struct GraphItem {
        pub(super) path: Vec<Value>,
    }

    /// # Chat
    ///
    /// | Code  | Message         |
    /// |-------|-----------------|
    /// | 10003 | Unknown Channel |
    ///
    /// ```json
    /// {"message": "Unknown Channel", "code": 10003}
    /// ```
    pub(super) enum ChatError {}

    #[errcodes(body = ChatError)]
    pub(super) struct ChatBody {
        pub(super) code: Option<OrUnknown<ChatError>>,
        pub(super) retry_after: Option<f64>,
        pub(super) global: Option<bool>,
    }

    /// # 支付
    ///
    /// | 错误码      | 描述     |
    /// |-------------|----------|
    /// | PARAM_ERROR | 参数错误 |
    ///
    /// ```json
    /// {"code": "PARAM_ERROR", "message": "参数错误", "detail": {"field": "/amount", "issue": "XYZ"}}
    /// ```
    pub(super) enum PayError {}

    #[errcodes(body = PayError)]
    pub(super) struct PayBody {
        pub(super) detail: Option<Detail>,
    }

    /// # Workspace
    ///
    /// | Error             | Description          |
    /// |-------------------|----------------------|
    /// | channel_not_found | There is no channel. |
    ///
    /// ```json
    /// {"ok": false, "error": "channel_not_found"}
    /// ```
    #[errcodes(columns(code = "Error"))]
    pub(super) enum WorkspaceError {}

    #[errcodes(body = WorkspaceError)]
    pub(super) struct WorkspaceBody;

    /// # Tables
    ///
    /// | Error code        | Message               |
    /// |-------------------|-----------------------|
    /// | TableNotFound     | no table ${TableName} |
    ///
    /// ```
    /// HTTP/1.1 400 Bad Request
    ///
    /// {"__type": "TableNotFound", "Message": "no table books"}
    /// ```
    pub(super) enum TableError {}

    #[errcodes(body = TableError)]
    pub(super) struct TableBody;

    /// # Gateway
    ///
    /// | Code | Status | Message        |
    /// |------|--------|----------------|
    /// | 4031 | 403    | key is revoked |
    /// | 4291 | 429    | too many calls |
    ///
    /// ```json
    /// {
    ///   "success": false,
    ///   "status": "error",
    ///   "fault": {
    ///     "reason": "key is revoked",
    ///     "detail": { "status": 403, "errorcode": "4031" }
    ///   },
    ///   "took": 3,
    /// }
    /// ```
    pub(super) enum GatewayError {}

    #[errcodes(body = GatewayError)]
    pub(super) struct GatewayBody;
}

errcodes! {
    /// # Bots
    ///
    /// | Code | Description |
    /// |------|-------------|
    /// | 400  | Bad Request |
    /// | 429  | Too Many Requests: retry after {seconds} |
    ///
    /// ```json
    /// {"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 5",
    ///  "parameters": {"retry_after": 5}}
    /// ```
    pub(super) enum BotError {}

    #[errcodes(body = BotError)]
    pub(super) struct BotBody {
        pub(super) parameters: Option<Value>,
    }

    /// # Calls
    ///
    /// | Error code | HTTP status | Message                |
    /// |------------|-------------|------------------------|
    /// | 20404      | 404         | The call was not found |
    ///
    /// ```json
    /// {"code": 20404, "message": "The call was not found", "more_info": "https://example.com/20404", "status": 404}
    /// ```
    pub(super) enum CallError {}

    #[errcodes(body = CallError)]
    pub(super) struct CallBody;

    /// # 公众平台
    ///
    /// | 返回码 | 说明           |
    /// |--------|----------------|
    /// | -1     | 系统繁忙       |
    /// | 40013  | 不合法的 AppID |
    ///
    /// ```json
    /// {"errcode": 40013, "errmsg": "不合法的 AppID"}
    /// ```
    pub(super) enum PlatformError {}

    #[errcodes(body = PlatformError)]
    pub(super) struct PlatformBody;

    /// # Repositories
    ///
    /// | Code          | Description                   |
    /// |---------------|-------------------------------|
    /// | missing_field | A required field was not set. |
    ///
    /// ```json
    /// {
    ///   "message": "Validation Failed",
    ///   "errors": [{"resource": "Issue", "field": "title", "code": "missing_field"}],
    ///   "documentation_url": "https://example.com/rest"
    /// }
    /// ```
    pub(super) enum RepositoryError {}

    #[errcodes(body = RepositoryError)]
    pub(super) struct RepositoryItem;

    /// # Problems
    ///
    /// | Code           | Status | Title                   |
    /// |----------------|--------|-------------------------|
    /// | out_of_credit  | 403    | You have not enough credit. |
    ///
    /// ```http
    /// HTTP/1.1 403 Forbidden
    /// Content-Type: application/problem+json
    ///
    /// {
    ///  "type": "https://example.com/probs/out-of-credit",
    ///  "title": "You have not enough credit.",
    ///  "status": 403,
    ///  "detail": "Your balance is 30, but that costs 50.",
    ///  "instance": "/account/12345/msgs/abc",
    ///  "code": "out_of_credit",
    ///  "accounts": ["/account/12345", "/account/67890"]
    /// }
    /// ```
    pub(super) enum CreditError {}

    #[errcodes(body = CreditError)]
    pub(super) struct CreditBody {
        pub(super) accounts: Vec<String>,
    }

    /// # Shop
    ///
    /// | Code      | Message                     |
    /// |-----------|-----------------------------|
    /// | THROTTLED | Throttled: try again later. |
    ///
    /// ```json
    /// {
    ///   "errors": [{"message": "Throttled: try again later.", "extensions": {"code": "THROTTLED", "cost": 101.5}}],
    ///   "extensions": {"cost": {"requestedQueryCost": 101}}
    /// }
    /// ```
    pub(super) enum ShopError {}

    #[errcodes(body = ShopError)]
    pub(super) struct ShopItem;
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Inner {
    #[serde(rename = "request-id")]
    pub(super) request_id: String,
    pub(super) date: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Detail {
    pub(super) field: String,
    pub(super) issue: String,
}
