// The page, opened from its file, and what tests do with it.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test as base, type Page } from "@playwright/test";
import { chromium } from "./chromium.ts";

/** Where cargo writes what it builds. */
export function target(): string {
  const metadata = execFileSync("cargo", ["metadata", "--format-version", "1", "--no-deps"]);
  return JSON.parse(metadata.toString()).target_directory as string;
}

export const url = chromium === null
  ? ""
  : pathToFileURL(join(target(), "playground", "index.html")).href;

/** A page that has read its first document, without a network, and that has neither
 * asked for anything nor said that anything is wrong when the test is over. */
export const test = base.extend<{ opened: Page }>({
  opened: async ({ page, context }, use) => {
    const wrong: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
        wrong.push(`asked for ${request.url()}`);
      }
    });
    page.on("console", (message) => wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("dialog", (dialog) => {
      wrong.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await context.setOffline(true);
    await page.goto(url);
    await ready(page);
    await use(page);
    expect(wrong).toEqual([]);
  },
});

export async function ready(page: Page): Promise<void> {
  await page.locator("body[data-ready=true]").waitFor();
}

/** Writes a document as if it were pasted. What the browser takes to insert a long
 * text is not the page's. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator("#document").evaluate((area, text) => {
    (area as HTMLTextAreaElement).value = text;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
}

/** Waits for what is said of the document. */
export async function says(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.locator("#summary")).toContainText(text);
}

export function rows(count: number): string {
  const lines = Array.from({ length: count }, (_, at) =>
    `| ${100000 + at} | ${400 + (at % 90)} | thing ${at} of part ${at % 37} is not there |`);
  return `# Errors\n\n| Code | Status | Message |\n|---|---|---|\n${lines.join("\n")}\n`;
}

export { chromium, expect };
