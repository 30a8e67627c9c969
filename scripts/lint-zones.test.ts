import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Imports that a zone forbids, each in a file of its own. */
const forbidden: readonly (readonly [file: string, imported: string])[] = [
  ["apps/web/src/features/library/probe.ts", "../editor/twin.ts"],
  ["apps/web/src/features/editor/keys/probe.ts", "../../registry/place-parts.ts"],
  ["apps/web/src/features/editor/probe.ts", "../../app/routes.tsx"],
  ["apps/web/src/components/probe.ts", "../features/editor/twin.ts"],
  ["apps/web/src/lib/probe.ts", "../app/routes.tsx"],
  ["apps/web/src/document/probe.ts", "../features/editor/twin.ts"],
  ["apps/web/src/app/probe.ts", "../../../api/src/json.ts"],
  ["apps/web/src/app/probe-wire.ts", "@fletch/flyteidl/codec"],
  ["apps/web/src/app/probe-node.ts", "node:fs"],
  ["apps/api/src/probe.ts", "../../web/src/app/theme.ts"],
  ["e2e/probe.ts", "../apps/api/src/app.ts"],
  ["packages/task/src/parameters/probe.ts", "./retries.ts"],
  ["packages/task/src/parameters/probe-rule.ts", "../rules/cache.ts"],
  ["packages/task/src/values/probe.ts", "../types/index.ts"],
  ["packages/task/src/spec/probe.ts", "../kinds/index.ts"],
  ["packages/task/src/schema/probe.ts", "../parameters/index.ts"],
  ["packages/task/src/templates/probe.ts", "../rules/index.ts"],
  ["packages/task/src/rules/probe.ts", "node:fs"],
  ["packages/task/src/rules/probe-wire.ts", "@fletch/flyteidl/codec"],
  ["packages/python/src/probe.ts", "@fletch/task"],
  ["packages/flyteidl/src/codec/probe.ts", "../admin/client.ts"],
  ["packages/contract/src/probe.ts", "react"],
];

test("each fence between folders holds", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "fletch-zones-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, imported] of forbidden) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), `import { it } from "${imported}";\n\nexport const probe = it;\n`);
  }
  // The rule by itself: what else the lint asks for needs types, and these files have none.
  writeFileSync(
    join(folder, "oxlint.config.ts"),
    `import config from ${JSON.stringify(join(root, "oxlint.config.ts"))};\nexport default { ...config, categories: {}, options: {}, rules: {} };\n`,
  );
  const { stdout, stderr } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format", "unix"], {
    cwd: folder,
    encoding: "utf8",
  });
  const told = stdout.split("\n").filter((line) => line.includes("no-restricted-imports"));
  const passed = forbidden.filter(([file]) => !told.some((line) => line.startsWith(`${file}:`)));
  expect(passed, stdout + stderr).toEqual([]);
});
