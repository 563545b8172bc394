// The browser of the machine.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Chromium, under one of its names; null if there is none. */
export const chromium = find(["chromium", "chromium-browser", "google-chrome"]);

function find(names: string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }) ?? null;
}
