// Documents that would like to be more than a text.

import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { chromium, expect, paste, ready, says, test, url } from "./page.ts";

test.skip(chromium === null, "there is no Chromium");

const ATTACKS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<iframe src=javascript:alert(1)></iframe>",
  "[a](javascript:alert(1))",
  "![a](x\" onerror=\"alert(1))",
  "<a href=\"javascript:alert(1)\">a</a>",
  "<details open ontoggle=alert(1)>",
  "<style>*{display:none}</style>",
  "</textarea><script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "<!--<script>alert(1)</script>-->",
  "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "{{constructor.constructor('alert(1)')()}}",
  "${alert(1)}",
  "\u202Etxet desrever",
  "\u2066\u2067\u2068isolated",
  "\u0000\u0001\u0007\u001B[31mred",
  "\uFEFF\u200B\u200D\u00AD",
  "\uD800 alone",
  "a".repeat(5000),
  "e\u0301".repeat(500) + "\u0336".repeat(500),
  "__proto__",
  "constructor",
];

/** Each attack in each place of a document where a text can be. */
const PLACES = [
  (text: string) => `| Code | Message |\n|---|---|\n| 1 | ${text} |\n| 1 | other |\n`,
  (text: string) => `| Code | Message |\n|---|---|\n| ${text} | one |\n| 2 | two |\n`,
  (text: string) => `# ${text}\n\n| ${text} | Code | Name | Message |\n|---|---|---|---|\n| ${text} | 1 | ${text} | one |\n`,
  (text: string) => `${text}\n\n<table><tr><th>Code</th><th>Message</th></tr><tr><td>1</td><td>${text}</td></tr></table>\n`,
];

test("a hundred hostile documents are a text, and nothing else", async ({ opened: page }) => {
  test.setTimeout(240_000);
  const documents = ATTACKS.flatMap((text) => PLACES.map((place) => place(text)));
  expect(documents.length).toBe(100);
  const allowed = new Set(["TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "BUTTON", "DIV", "INPUT", "P",
    "PRE", "ARTICLE", "MARK", "LABEL", "SELECT", "OPTION", "SPAN"]);
  const found = await page.evaluate(async (documents) => {
    const get = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
    const tags = new Set<string>();
    for (const [at, text] of documents.entries()) {
      get<HTMLTextAreaElement>("document").value = text;
      get<HTMLInputElement>("options").value = at % 3 === 0 ? text : "";
      for (const tab of ["tab-entries", "tab-rust", "tab-export", "tab-lock", "tab-changes"]) {
        get(tab).click();
        const { answers } = get("summary").dataset;
        get("document").dispatchEvent(new InputEvent("input", { bubbles: true }));
        while (get("summary").dataset["answers"] === answers) {
          await new Promise(requestAnimationFrame);
        }
        for (const element of document.querySelectorAll("#view *, #faults *, #marks *")) {
          tags.add(element.tagName);
        }
      }
    }
    return [...tags];
  }, documents);
  expect(found).toContain("MARK");
  expect(found.filter((tag) => !allowed.has(tag))).toEqual([]);
  expect(await page.locator("script").count()).toBe(3);
});

test("a hostile document is exported as a text", async ({ opened: page }) => {
  test.setTimeout(240_000);
  await page.locator("#sample").selectOption("");
  await page.getByRole("tab", { name: "Exports" }).click();
  let exported = 0;
  for (const text of ATTACKS) {
    await paste(page, `# ${text}\n\n| Code | Message | Description |\n|---|---|---|\n| 1 | ${text} | ${text} |\n`);
    for (const format of ["ts", "json", "csv", "openapi"]) {
      const answers = await page.locator("#summary").getAttribute("data-answers");
      await page.getByLabel("Format").selectOption("ts");
      await page.getByLabel("Format").selectOption(format);
      await page.locator("#document").dispatchEvent("input");
      await expect(page.locator("#summary")).not.toHaveAttribute("data-answers", answers!);
      exported += await page.locator("#view > pre").count();
      expect(await page.locator("#view pre > :not(div), #view pre div *").count()).toBe(0);
    }
  }
  expect(exported).toBeGreaterThan(80);
  expect(await page.locator("script").count()).toBe(3);
});

test("a hostile link is a text, too", async ({ opened: page, context }) => {
  await paste(page, PLACES[0]!(ATTACKS[0]!));
  await page.locator("#options").fill("<img src=x onerror=alert(1)>");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator("#shared")).not.toBeEmpty();
  const other = await context.newPage();
  other.on("dialog", () => expect(true).toBe(false));
  await other.goto(page.url());
  await other.locator("body[data-ready=true]").waitFor();
  await expect(other.locator("#faults")).toContainText("options");
  expect(await other.locator("img").count()).toBe(0);
});

test("half a letter in any text of a link is a text, too", async ({ opened: page }) => {
  const half = "\\ud800";
  const table = "| Code | Message |\\n|---|---|\\n| 1 | one |\\n";
  const options = 'columns(de: str = (\\"\uFFFD\\", \\"Message\\"))';
  const json = `{"document": "# ${half}\\n\\n${table}", "options": "${options}", "before": "${half}", "tab": "tab-changes",
    "files": {"${half}": "${table}"}}`;
  await page.goto("about:blank");
  await page.goto(`${url}#${deflateRawSync(json).toString("base64url")}`);
  await ready(page);
  await says(page, "1 error");
  await says(page, "0 faults");
});

test("the page lets nothing out, and no text become markup", async ({ page }) => {
  await page.goto(url);
  const html = readFileSync(new URL(url), "utf8");
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("connect-src");
  expect(policy).not.toContain("unsafe-inline");
  const outcome = await page.evaluate(async () => {
    const said: string[] = [];
    try {
      document.body.innerHTML += "<b>x</b>";
      said.push("markup");
    } catch {
      said.push("refused");
    }
    return said;
  });
  expect(outcome).toEqual(["refused"]);
});
