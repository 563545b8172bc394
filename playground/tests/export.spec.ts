// What the exports make of a document, which is what the command makes of it.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, paste, rows, says, target, test } from "./page.ts";

test.skip(chromium === null, "there is no Chromium");

const FORMATS = ["ts", "json", "csv", "openapi"] as const;
const SAMPLES = [
  ["upyun", ""],
  ["upyun-revised", ""],
  ["qiniu-mix", ""],
  ["tencent-cos", "allow(duplicate_code)"],
  ["upyun-console", "names = text"],
] as const;

let folder = "";

test.beforeAll(() => {
  execFileSync("cargo", ["build", "-q", "-p", "errcodes-cli"]);
  folder = mkdtempSync(join(tmpdir(), "errcodes-page-"));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command writes of a document. */
function command(name: string, document: string, format: string, options: string): string {
  writeFileSync(join(folder, `${name}.md`), document);
  const words = ["export", `${name}.md`, "--format", format, ...(options ? ["--with", options] : [])];
  return execFileSync(join(target(), "debug", "errcodes"), words, { cwd: folder }).toString();
}

test("each format is what the command writes, to the letter", async ({ opened: page }) => {
  await page.getByRole("tab", { name: "Exports" }).click();
  for (const [name, options] of SAMPLES) {
    await page.locator("#sample").selectOption(name);
    await page.locator("#options").fill(options);
    await says(page, "0 faults");
    const document = await page.locator("#document").inputValue();
    for (const format of FORMATS) {
      await page.getByLabel("Format").selectOption(format);
      const written = command(name, document, format, options);
      expect(written.length).toBeGreaterThan(1000);
      // The text of an element, not what the browser makes of its spaces.
      await expect.poll(() => page.locator("#view pre").textContent()).toBe(written);
    }
  }
});

test("an export that is downloaded is whole", async ({ opened: page }) => {
  const document = rows(2_500);
  await page.locator("#sample").selectOption("");
  await paste(page, document);
  await page.getByRole("tab", { name: "Exports" }).click();
  await page.getByLabel("Format").selectOption("json");
  await says(page, "2500 errors");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("api.json");
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toBe(command("api", document, "json", ""));
});

test("of a long text all is shown, found and copied", async ({ opened: page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await paste(page, rows(2_500));
  await page.getByRole("tab", { name: "Exports" }).click();
  await page.getByLabel("Format").selectOption("json");
  await says(page, "2500 errors");
  const shown = page.locator("#view pre");
  await expect(shown).toContainText("thing 2499 of");
  const text = (await shown.textContent())!;
  expect(JSON.parse(text).entries.length).toBe(2_500);
  // What is far off is as high as if it were seen: 8 pixels of padding, and 19 for a line.
  const height = (await shown.boundingBox())!.height;
  expect(height).toBeCloseTo(16 + 19 * (text.split("\n").length - 1), 0);
  const found = await page.evaluate(() => {
    const isFound = (window as unknown as { find(text: string): boolean }).find("Thing1777Of");
    return isFound && document.querySelector("#view pre")!.contains(getSelection()!.anchorNode);
  });
  expect(found).toBe(true);
  await shown.evaluate((pre) => getSelection()!.selectAllChildren(pre));
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text.trimEnd());
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(text.trimEnd());
});

test("a long line is seen to its end, and what is edited far below is there", async ({ opened: page }) => {
  const document = rows(400).replace("thing 7 of", `thing 7 ${"long ".repeat(300)}of`);
  await page.locator("#sample").selectOption("");
  await paste(page, document);
  await page.getByRole("tab", { name: "Exports" }).click();
  await says(page, "400 errors");
  for (const text of [document, document.replace("thing 399 of", "nothing of"), document.replace(/.*thing 250 of.*\n/, "")]) {
    await paste(page, text);
    await expect.poll(() => page.locator("#view pre").textContent()).toBe(command("api", text, "ts", ""));
  }
  const view = page.locator("#view");
  await view.evaluate((view) => { view.scrollTop = 0; });
  await expect.poll(() => view.evaluate((view) => view.scrollWidth)).toBeGreaterThan(10_000);
});

test("an export that is copied is the one that is seen", async ({ opened: page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("tab", { name: "Exports" }).click();
  await page.getByLabel("Format").selectOption("csv");
  await expect(page.locator("#view pre")).toContainText("code,name,status");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.locator("#view")).toContainText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator("#view pre").textContent());
});

test("a document with faults is not exported, until they are mended", async ({ opened: page }) => {
  await page.locator("#sample").selectOption("tencent-cos");
  await page.getByRole("tab", { name: "Exports" }).click();
  await expect(page.locator("#view")).toContainText("is not exported");
  await expect(page.getByRole("button", { name: "Download" })).toBeDisabled();
  await page.getByRole("button", { name: "allow(duplicate_code)" }).click();
  await expect(page.locator("#view pre")).toContainText("export const TencentCosError = {");
  await expect(page.getByRole("button", { name: "Download" })).toBeEnabled();
});

test("who chooses a format by keyboard stays there", async ({ opened: page }) => {
  await page.getByRole("tab", { name: "Exports" }).click();
  await page.getByLabel("Format").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#view pre")).toContainText('"made_by"');
  await expect(page.getByLabel("Format")).toBeFocused();
});
