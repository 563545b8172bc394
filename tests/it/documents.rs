//! The five documents of `docs-src`: whatever stands in them is reached through
//! the enum. The expected values are read from the document by the few lines of
//! `tables`, which know nothing of the engine.

use std::fmt::Debug;
use std::str::FromStr;

use errcodes::{ErrorCode, HttpStatus, errcodes};

errcodes!("docs-src/upyun.md");
errcodes!("docs-src/upyun-revised.md");
errcodes!("docs-src/qiniu-mix.md");
errcodes!("docs-src/upyun-console.md");

errcodes! {
    #[errcodes("docs-src/upyun-console.md", section = "错误代码")]
    enum ConsoleSectionError {}

    #[errcodes("docs-src/tencent-cos.md", allow(duplicate_code))]
    enum TencentCosError {}

    #[errcodes("docs-src/tencent-cos.md", section = "服务端 SDK 错误码")]
    enum SdkError {}

    #[errcodes("docs-src/tencent-cos.md", section = "下载状态码")]
    enum DownloadError {}

    #[errcodes(
        "docs-src/tencent-cos.md",
        section = "后端 HTTP 返回码",
        strip_prefix = "HTTP_",
        status = code,
    )]
    enum BackendError {}

    #[errcodes("docs-src/tencent-cos.md", section = "业务返回码")]
    enum BusinessError {}

    #[errcodes(
        "docs-src/tencent-cos.md",
        section = "PROXY 错误码",
        strip_prefix = "ERROR_PROXY_",
        allow(duplicate_code),
    )]
    enum ProxyError {}

    #[errcodes("docs-src/tencent-cos.md", section = "CMD 错误码")]
    enum CmdError {}

    #[errcodes("docs-src/tencent-cos.md", section = "文件缓存的错误码")]
    enum CacheError {}

    #[errcodes("docs-src/tencent-cos.md", section = "文件插件错误码")]
    enum PluginError {}

    #[errcodes("docs-src/tencent-cos.md", section = "CGI 错误码")]
    enum CgiError {}

    #[errcodes("docs-src/tencent-cos.md", section = "OSS 错误码", strip_prefix = "ERROR_OSS_")]
    enum OssError {}
}

const UPYUN: &str = include_str!("../../docs-src/upyun.md");
const REVISED: &str = include_str!("../../docs-src/upyun-revised.md");
const QINIU: &str = include_str!("../../docs-src/qiniu-mix.md");
const CONSOLE: &str = include_str!("../../docs-src/upyun-console.md");
const TENCENT: &str = include_str!("../../docs-src/tencent-cos.md");

/// A table as a reader sees it.
#[derive(Default)]
struct Table<'a> {
    heading: &'a str,
    header: Vec<&'a str>,
    rows: Vec<Vec<&'a str>>,
}

fn tables(document: &str) -> Vec<Table<'_>> {
    let (mut tables, mut heading, mut inside) = (Vec::new(), "", false);
    for line in document.lines() {
        if line.starts_with('#') {
            heading = line.trim_start_matches('#').trim();
        }
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        if cells.len() < 2 {
            inside = false;
        } else if !inside {
            inside = true;
            tables.push(Table { heading, header: cells, rows: Vec::new() });
        } else if !cells[0].starts_with("--") {
            tables.last_mut().unwrap().rows.push(cells);
        }
    }
    tables
}

impl Table<'_> {
    /// The texts of a column; of none, blank ones.
    fn column(&self, header: &str) -> Vec<String> {
        let at = self.header.iter().position(|cell| *cell == header);
        let cell = |row: &Vec<&str>| at.map_or("", |at| row[at]).replace(r"\\", r"\");
        self.rows.iter().map(cell).collect()
    }
}

/// Every row of a table is the variant that stands at its place.
fn assert_rows<E: ErrorCode>(table: &Table<'_>, [code, message, description]: [&str; 3]) {
    let text = |text: fn(E) -> String| -> Vec<_> { E::ALL.iter().map(|&e| text(e)).collect() };
    let (messages, descriptions) = (table.column(message), table.column(description));
    assert_eq!(text(|error| error.code().to_string()), table.column(code));
    assert_eq!(text(|error| error.message().to_owned()), messages);
    assert_eq!(text(|error| error.description().unwrap_or_default().to_owned()), descriptions);
    for error in E::ALL {
        assert_eq!(error.section(), table.heading);
    }
}

fn assert_statuses<E: HttpStatus>(table: &Table<'_>) {
    let statuses: Vec<_> = E::ALL.iter().map(|error| error.status().to_string()).collect();
    assert_eq!(statuses, table.column("HTTP 状态码"));
}

#[test]
fn upyun_is_its_167_rows() {
    let [table] = &tables(UPYUN)[..] else { panic!("one table") };
    assert_eq!(table.rows.len(), 167);
    assert_rows::<UpyunError>(table, ["返回代码", "含义", ""]);
    assert_statuses::<UpyunError>(table);
    for error in UpyunError::ALL {
        assert_eq!(UpyunError::from_code(error.code()), Some(*error));
    }
}

#[test]
fn a_variant_has_the_code_and_the_status_of_its_row() {
    assert_eq!(UpyunError::FileOrDirectoryNotFound.code(), 40_400_001);
    assert_eq!(UpyunError::FileOrDirectoryNotFound.status(), 404);
}

#[test]
fn equal_messages_get_their_codes_appended() {
    let pairs = [
        [UpyunError::ContentMd5NotMatch40000006, UpyunError::ContentMd5NotMatch40300007],
        [UpyunError::InvalidXUpyunPartSize40011054, UpyunError::InvalidXUpyunPartSize40011060],
        [UpyunError::NewResourceError50300022, UpyunError::NewResourceError50300033],
    ];
    for [one, other] in pairs {
        assert_ne!(one, other);
        assert_eq!(one.message(), other.message());
    }
    let in_pairs = |error: &&UpyunError| pairs.as_flattened().contains(error);
    let ends_in_code = |error: &&UpyunError| error.name().ends_with(&error.code().to_string());
    assert!(UpyunError::ALL.iter().filter(ends_in_code).all(|error| in_pairs(&error)));
}

#[test]
fn marks_of_markdown_and_of_rust_come_through_in_messages() {
    let chars = UpyunError::FileNameContainsInvalidChars;
    assert_eq!(chars.message(), r"file name contains invalid chars (\r\n\t)");
    let secret = UpyunError::ContentSecretOnlyAccept;
    assert_eq!(secret.message(), "content-secret only accept [a-zA-Z0-9]");
    let tasks = UpyunRevisedError::Only110TasksSupportedInGet;
    assert_eq!(tasks.message(), "only 1~10 tasks supported in get");
    let star = UpyunConsoleError::OnlyOneCanBeUsedInUri;
    assert_eq!(star.message(), "only one * can be used in uri");
    let quote = UpyunConsoleError::CdnSpaceCanTBeBatchRefreshed;
    assert_eq!(quote.message(), r"CDN space can\'t be batch refreshed");
}

#[test]
fn upyun_revised_is_its_254_rows() {
    let [table] = &tables(REVISED)[..] else { panic!("one table") };
    assert_eq!(table.rows.len(), 254);
    assert_rows::<UpyunRevisedError>(table, ["返回代码", "含义", "详细说明"]);
    assert_statuses::<UpyunRevisedError>(table);
}

#[test]
fn statuses_that_no_standard_names_are_kept() {
    let of = |status| UpyunRevisedError::ALL.iter().filter(move |error| error.status() == status);
    assert_eq!(of(444).count(), 3);
    assert_eq!(of(599).count(), 7);
    assert!(UpyunRevisedError::SyncCallTimeout.is_server_error());
    assert!(UpyunRevisedError::ClientAbort.is_client_error());
}

#[test]
fn a_revision_adds_drops_and_moves_codes() {
    let revised = |error: &&UpyunError| UpyunRevisedError::from_code(error.code()).is_some();
    let first = |error: &&UpyunRevisedError| UpyunError::from_code(error.code()).is_some();
    let kept = UpyunError::ALL.iter().filter(revised).count();
    assert_eq!(UpyunRevisedError::ALL.iter().filter(first).count(), kept);
    assert_eq!((UpyunError::ALL.len() - kept, UpyunRevisedError::ALL.len() - kept), (9, 96));
    assert_eq!(UpyunError::FileMd5NotMatch.code(), 40_011_059);
    assert_eq!(UpyunRevisedError::FileMd5NotMatch.code(), 40_011_060);
}

#[test]
fn qiniu_is_78_text_codes_and_its_field_table_is_none() {
    let [fields, codes] = &tables(QINIU)[..] else { panic!("two tables") };
    assert_eq!((fields.rows.len(), codes.rows.len()), (4, 78));
    assert_rows::<QiniuMixError>(codes, ["错误码", "错误信息", ""]);
    assert_statuses::<QiniuMixError>(codes);
    for name in codes.column("错误码") {
        let error = QiniuMixError::from_code(&name).unwrap();
        assert_eq!((error.code(), error.name()), (&*name, &*name));
    }
    assert_eq!(fields.column("名称")[2], "resource");
    assert_eq!(QiniuMixError::from_code("resource"), None);
}

#[test]
fn a_table_of_statuses_is_no_code_table() {
    let [statuses, codes] = &tables(CONSOLE)[..] else { panic!("two tables") };
    assert_eq!((statuses.rows.len(), codes.rows.len()), (8, 144));
    assert_rows::<UpyunConsoleError>(codes, ["错误代码", "文本内容", "描述"]);
    for status in statuses.column("HTTP 状态码") {
        assert_eq!(UpyunConsoleError::from_code(status.parse().unwrap()), None);
    }
}

#[test]
fn a_section_is_the_tables_under_its_heading() {
    let codes: Vec<_> = UpyunConsoleError::ALL.iter().map(|error| error.code()).collect();
    let section: Vec<_> = ConsoleSectionError::ALL.iter().map(|error| error.code()).collect();
    assert_eq!(section, codes);
}

/// The name of a variant has the letters and digits of its name cell.
fn assert_names<E: ErrorCode + FromStr<Err: Debug>>(table: &Table<'_>, prefix: &str) {
    for (error, cell) in E::ALL.iter().zip(table.column("名称")) {
        let cell = cell.strip_prefix(prefix).unwrap_or(&cell).replace('_', "");
        let name = error.name().strip_prefix(if cell.starts_with('2') { "E" } else { "" });
        assert!(cell.eq_ignore_ascii_case(name.unwrap()), "{cell} is {error:?}");
        assert_eq!(error.name().parse::<E>().unwrap(), *error);
    }
}

#[test]
fn each_section_of_tencent_cos_is_an_enum() {
    const COLUMNS: [&str; 3] = ["错误码", "错误信息", ""];
    let tables = tables(TENCENT);
    assert_eq!(tables.iter().map(|table| table.rows.len()).sum::<usize>(), 201);
    let [sdk, download, backend, business, proxy, cmd, cache, plugin, cgi, oss] = &tables[..]
    else {
        panic!("ten tables")
    };
    assert_rows::<SdkError>(sdk, COLUMNS);
    assert_rows::<DownloadError>(download, COLUMNS);
    assert_rows::<BackendError>(backend, COLUMNS);
    assert_rows::<BusinessError>(business, COLUMNS);
    assert_rows::<CmdError>(cmd, COLUMNS);
    assert_rows::<CacheError>(cache, COLUMNS);
    assert_rows::<PluginError>(plugin, COLUMNS);
    assert_rows::<CgiError>(cgi, COLUMNS);
    assert_rows::<OssError>(oss, COLUMNS);
    assert_names::<BackendError>(backend, "HTTP_");
    assert_names::<BusinessError>(business, "");
    assert_names::<CmdError>(cmd, "");
    assert_names::<CacheError>(cache, "");
    assert_names::<PluginError>(plugin, "");
    assert_names::<CgiError>(cgi, "");
    assert_names::<OssError>(oss, "ERROR_OSS_");
    assert_eq!(ProxyError::ALL.len(), proxy.rows.len() - 1);
    assert_eq!(TencentCosError::ALL.len(), 200);
    assert_eq!(SdkError::ENeg1.section(), "服务端 SDK 错误码");
    assert_eq!(BackendError::FileNotexist.status(), 612);
    assert_eq!(CacheError::E2rsp.code(), -296);
}

#[test]
fn both_names_of_a_code_that_stands_twice_can_be_written() {
    assert_eq!(ProxyError::SignBucketNotmatch, ProxyError::InvalidCmdReq);
    assert_eq!(ProxyError::InvalidCmdReq.code(), -61);
    assert_eq!(ProxyError::InvalidCmdReq.name(), "SignBucketNotmatch");
    assert_eq!(ProxyError::InvalidCmdReq.message(), "bucket与签名中的bucket不匹配");
    assert!(matches!(ProxyError::SignBucketNotmatch, ProxyError::InvalidCmdReq));
}
