import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "{apps,packages}/*/{src,build}/**/*.test.{ts,tsx}",
      "examples/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    // Starts a Postgres when the first test asks for one.
    globalSetup: "apps/api/src/store/testing-setup.ts",
    setupFiles: "scripts/property-seed.ts",
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
