import { defineConfig } from "@playwright/test";

import { chromium } from "./e2e/chromium.ts";

const { executablePath, args } = await chromium();

export default defineConfig({
  testDir: "e2e/specs",
  outputDir: "test-results/browser",
  fullyParallel: true,
  workers: 2,
  // An errand that passes only now and then is broken.
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  use: {
    browserName: "chromium",
    launchOptions: { executablePath, args },
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
  },
});
