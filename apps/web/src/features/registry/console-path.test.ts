import { expect, test } from "vitest";

import { consolePath } from "./console-path.ts";

test("leads to the version in the console, whatever its name has in it", () => {
  const place = { project: "flytesnacks", domain: "development", name: "m.f", version: "2026/11 a%b" };
  expect(consolePath("https://flyte.example.com", place)).toBe(
    "https://flyte.example.com/console/projects/flytesnacks/domains/development/task/m.f/version/2026%2F11%20a%25b",
  );
});
