// Makes the page: one file, which needs no server and asks nobody for anything. Its
// policy knows the hashes of its one script and its one style, and lets no request
// out.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { buildSync } from "esbuild";

const here = import.meta.dirname;
const target = "wasm32-unknown-unknown";
const samples = ["upyun", "upyun-revised", "qiniu-mix", "tencent-cos", "upyun-console"];

const cargo = (...words) =>
  execFileSync("cargo", words, { cwd: here, stdio: ["ignore", "pipe", "inherit"] }).toString();

cargo("build", "-q", "-p", "errcodes-playground", "--lib", "--profile", "page", "--target", target);
const metadata = cargo("metadata", "--format-version", "1", "--no-deps");
const folder = JSON.parse(metadata).target_directory;
const engine = readFileSync(join(folder, target, "page", "errcodes_playground.wasm"));

const script = buildSync({
  entryPoints: [join(here, "page/main.ts")],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2024",
  charset: "utf8",
  write: false,
}).outputFiles[0].text.trim();
const style = readFileSync(join(here, "page/style.css"), "utf8");

const documents = samples.map((name) => [
  name,
  readFileSync(join(here, "../docs-src", `${name}.md`), "utf8"),
]);
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const parts = {
  policy,
  style,
  script,
  // Inert data: nothing in it may end the element that it is in.
  samples: JSON.stringify(documents).replaceAll("<", "\\u003c"),
  engine: deflateRawSync(engine, { level: 9 }).toString("base64"),
};
const template = readFileSync(join(here, "page/index.html"), "utf8");
const page = template.replace(/%(\w+)%/g, (_, name) => parts[name]);

const out = join(folder, "playground");
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "index.html"), page);
const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} KB`;
console.log(
  `${join(out, "index.html")}: ${kilobytes(Buffer.byteLength(page))},`,
  `${kilobytes(gzipSync(page, { level: 9 }).length)} compressed`,
);
