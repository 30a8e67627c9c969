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
  // Errands are not timed: both limits only end what hangs, on a machine that is busy with other things too.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    browserName: "chromium",
    launchOptions: { executablePath, args },
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
  },
});
