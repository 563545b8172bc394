// Texts beside the document: a second document, and the lock.

import { chromium, expect, paste, ready, says, test } from "./page.ts";
import type { Page } from "@playwright/test";

test.skip(chromium === null, "there is no Chromium");

const TABLE = "| Code | Message |\n|---|---|\n| 1 | one |\n| 2 | two |\n";
const GERMAN = "| Code | Meldung |\n|---|---|\n| 1 | eins |\n| 2 | zwei |\n";
const COLUMN = 'columns(de: str = ("de.md", "Meldung"))';
const LOCK = "api.ApiError.lock";

/** Begins with a document that is no sample. */
async function begin(page: Page, document: string, options: string): Promise<void> {
  await page.locator("#sample").selectOption("");
  await paste(page, document);
  await page.locator("#options").fill(options);
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await page.locator("#texts").getByRole("button", { name, exact: true }).click();
  await page.locator("#editor textarea:visible").fill(text);
}

test("a text stays while the options that name it are unfinished", async ({ opened: page }) => {
  await begin(page, TABLE, COLUMN);
  await says(page, "1 fault");
  await write(page, "de.md", GERMAN);
  await page.locator("#options").fill(COLUMN.slice(0, -1));
  await says(page, "1 fault");
  await page.locator("#sample").selectOption("upyun");
  await page.locator("#sample").selectOption("");
  await page.locator("#options").fill(COLUMN);
  await says(page, "0 faults");
  await page.locator("#texts").getByRole("button", { name: "de.md", exact: true }).click();
  await expect(page.locator("#editor textarea:visible")).toHaveValue(GERMAN);
});

test("a second document has a place as soon as the options name it", async ({ opened: page }) => {
  await expect(page.locator("#texts")).toBeHidden();
  await begin(page, TABLE, COLUMN);
  await says(page, "1 fault");
  await expect(page.locator("#faults")).toContainText("de.md");
  await write(page, "de.md", GERMAN);
  await says(page, "2 errors (i64 codes), 0 faults");
  await expect(page.locator("#view tbody tr").first()).toContainText("eins");
  await page.getByRole("tab", { name: "Rust" }).click();
  await expect(page.locator("#view pre")).toContainText("pub const fn de(&self) -> Option<&'static str>;");
  await page.getByRole("tab", { name: "Exports" }).click();
  await page.getByLabel("Format").selectOption("csv");
  await expect(page.locator("#view pre")).toContainText("2,Two,,two,,,false,false,,zwei");
  await page.locator("#options").fill("");
  await expect(page.locator("#texts")).toBeHidden();
  await expect(page.locator("#document")).toBeVisible();
});

test("a fault is marked in the text that it is in", async ({ opened: page }) => {
  await begin(page, TABLE, COLUMN);
  await write(page, "de.md", `${GERMAN}| 3 | drei |\n`);
  await says(page, "1 fault");
  await expect(page.locator("#marks mark")).toHaveText("3");
  await page.locator("#texts").getByRole("button", { name: "Document" }).click();
  await expect(page.locator("#marks mark")).toHaveCount(0);
  await page.getByRole("button", { name: "Show line 5 of de.md" }).click();
  const part = await page.locator("#editor textarea:visible").evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
    return [value.slice(0, selectionStart).split("\n").length, value.slice(selectionStart, selectionEnd)];
  });
  expect(part).toEqual([5, "3"]);
});

test("a lock is written, kept and brought up to date", async ({ opened: page }) => {
  await begin(page, TABLE, "");
  await page.getByRole("tab", { name: "Lock" }).click();
  const lock = "errcodes lock 1: ApiError\n\n1 One | one\n2 Two | two\n";
  await expect(page.locator("#view pre")).toHaveText(lock);
  await page.getByRole("button", { name: "Keep names and meanings in a lock" }).click();
  await expect(page.locator("#options")).toHaveValue("lock");
  await expect(page.locator("#view")).toContainText(`${LOCK} is up to date`);
  await page.locator("#texts").getByRole("button", { name: LOCK }).click();
  await expect(page.locator("#editor textarea:visible")).toHaveValue(lock);
  await page.locator("#texts").getByRole("button", { name: "Document" }).click();
  await page.locator("#document").fill(`${TABLE}| 3 | three |\n`);
  await expect(page.locator("#view pre")).toHaveText("+ 3 Three | three");
  await page.getByRole("button", { name: `Write ${LOCK}` }).click();
  await expect(page.locator("#view")).toContainText(`${LOCK} is up to date`);
});

test("a lock that the options asked for before keeps its names", async ({ opened: page }) => {
  const lock = "errcodes lock 1: ApiError\n\n1 Uno One | one\n2 Two | two\n";
  await begin(page, TABLE, "lock");
  await write(page, LOCK, lock);
  await page.locator("#options").fill("");
  await page.getByRole("tab", { name: "Lock" }).click();
  await page.getByRole("button", { name: "Keep names and meanings in a lock" }).click();
  await expect(page.locator("#options")).toHaveValue("lock");
  await expect(page.locator("#view")).toContainText(`${LOCK} is up to date`);
  await page.locator("#texts").getByRole("button", { name: LOCK }).click();
  await expect(page.locator("#editor textarea:visible")).toHaveValue(lock);
});

test("what the document has no more is retired, and has no line", async ({ opened: page }) => {
  await begin(page, TABLE, "lock");
  await write(page, LOCK, "errcodes lock 1: ApiError\n\n1 Uno One | one\n2 Two | two\n3 Three | three\n");
  await says(page, "3 errors (i64 codes), 0 faults");
  const row = page.locator("#view tbody tr").filter({ hasText: "Three" });
  await expect(row).toContainText("Three (retired)");
  await expect(row.getByRole("button")).toHaveCount(0);
  await page.getByRole("tab", { name: "Rust" }).click();
  await expect(page.locator("#view pre")).toContainText("pub const One: Self = Self::Uno;");
});

test("a code that means something else is a fault in the lock's place", async ({ opened: page }) => {
  await begin(page, TABLE, "");
  await page.getByRole("tab", { name: "Lock" }).click();
  await page.getByRole("button", { name: "Keep names and meanings in a lock" }).click();
  await expect(page.locator("#view")).toContainText("is up to date");
  await page.locator("#document").fill(TABLE.replace("one", "quota of the account exceeded"));
  await says(page, "1 fault");
  await expect(page.locator("#view")).toContainText("A document with faults has no lock");
  await page.locator("#texts").getByRole("button", { name: LOCK }).click();
  await page.locator("#editor textarea:visible").fill("errcodes lock 1: ApiError\n\n1 One one\n");
  await expect(page.locator("#marks mark")).toHaveCount(1);
  await expect(page.getByRole("button", { name: `Show line 3 of ${LOCK}` })).toBeVisible();
});

test("a link has the further texts that are seen, and no others", async ({ opened: page, context }) => {
  await begin(page, TABLE, 'columns(secret: str = ("secret.md", "Meldung"))');
  await write(page, "secret.md", GERMAN.replace("eins", "geheim"));
  await page.locator("#options").fill(COLUMN);
  await write(page, "de.md", GERMAN);
  await says(page, "0 faults");
  await page.getByRole("tab", { name: "Exports" }).click();
  await page.getByLabel("Format").selectOption("csv");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator("#shared")).not.toBeEmpty();
  const other = await context.newPage();
  await other.goto(page.url());
  await ready(other);
  await says(other, "0 faults");
  await expect(other.locator("#view pre")).toContainText("1,One,,one,,,false,false,,eins");
  await other.locator("#options").fill('columns(secret: str = ("secret.md", "Meldung"))');
  await other.locator("#texts").getByRole("button", { name: "secret.md" }).click();
  await expect(other.locator("#editor textarea:visible")).toHaveValue("");
});

test("a lock keeps its name in a link, whatever is compared with", async ({ opened: page, context }) => {
  const name = "upyun.UpyunError.lock";
  await page.getByRole("tab", { name: "Lock" }).click();
  await page.getByRole("button", { name: "Keep names and meanings in a lock" }).click();
  await expect(page.locator("#view")).toContainText(`${name} is up to date`);
  await page.locator("#document").press("Control+End");
  await page.keyboard.type("\n");
  await page.getByRole("tab", { name: "Changes" }).click();
  await page.getByRole("button", { name: "Compare with" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator("#shared")).not.toBeEmpty();
  const other = await context.newPage();
  await other.goto(page.url());
  await ready(other);
  await expect(other.locator("#sample")).toHaveValue("upyun");
  await other.getByRole("tab", { name: "Lock" }).click();
  await expect(other.locator("#view")).toContainText(`${name} is up to date`);
});

test("names of texts are texts", async ({ opened: page, context }) => {
  const names = ["<img src=x onerror=alert(1)>", "__proto__", "constructor", "options", "document", "\u202Edm.a"];
  const columns = names.map((name, at) => `c${at}: str = (${JSON.stringify(name)}, "Meldung")`);
  await begin(page, TABLE, `columns(${columns.join(", ")})`);
  for (const name of names) {
    await write(page, name, GERMAN);
  }
  await says(page, "0 faults");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator("#shared")).not.toBeEmpty();
  const other = await context.newPage();
  other.on("dialog", () => expect(true).toBe(false));
  await other.goto(page.url());
  await ready(other);
  await says(other, "0 faults");
  await expect(other.locator("#texts button")).toHaveCount(1 + names.length);
  expect(await other.locator("img").count()).toBe(0);
});
