// Tests in a browser of the machine: none is fetched.

import { defineConfig } from "@playwright/test";
import { chromium } from "./tests/chromium.ts";

export default defineConfig({
  testDir: "tests",
  // What is left of failures.
  outputDir: "node_modules/.results",
  fullyParallel: true,
  workers: 1,
  reporter: "list",
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update"],
    },
  },
});
