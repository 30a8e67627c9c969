import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { type Manifest, weigh } from "./weight.ts";

const FIRST = "src/features/library/library-page.tsx";
const EDITOR = "src/app/editor-host.tsx";

/** A built page; each file is as heavy as said, in thousands of bytes that do not compress, or has this text. */
function built(manifest: Manifest, files: Readonly<Record<string, number | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "fletch-weight-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : randomBytes(content * 1_000));
  }
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(folder, ".vite/manifest.json"), JSON.stringify(manifest));
  return folder;
}

const manifest: Manifest = {
  "index.html": {
    file: "index.js",
    imports: ["_shared.js"],
    dynamicImports: [FIRST, EDITOR],
    css: ["index.css"],
  },
  "_shared.js": { file: "shared.js" },
  [FIRST]: { file: "library.js", imports: ["index.html"] },
  [EDITOR]: {
    file: "editor.js",
    imports: ["index.html"],
    dynamicImports: ["src/review.tsx", "src/monaco.ts"],
    assets: ["worker.js"],
  },
  "src/review.tsx": { file: "review.js" },
  "src/monaco.ts": { file: "monaco.js" },
};
const files = {
  "index.js": 10,
  "shared.js": 20,
  "library.js": 1,
  "editor.js": 100,
  "review.js": 5,
  "worker.js": 40,
  "monaco.js": 800,
  "index.css": 30,
};

test("each page weighs what it loads to open; what it may load later is told apart", () => {
  const { weights, complaints } = weigh(built(manifest, files));
  // gzip adds some dozen bytes to each file.
  const rounded = weights.map(({ name, size }) => [name, Math.floor(size / 1_000)]);
  expect(Object.fromEntries(rounded)).toEqual({
    "script of the first page": 31,
    "script of the editor, without the code editor": 130,
    "its rarer dialogs and pictures, loaded later": 5,
    "the worker beside it": 40,
    "style sheets": 30,
    "the code editor, loaded later": 800,
  });
  expect(complaints).toEqual([]);
});

test("the wire in the first page is told, and so is a page that moved", () => {
  const { complaints } = weigh(
    built(manifest, { ...files, "shared.js": '"flyteidl.admin.DescriptionEntity"' }),
  );
  expect(complaints).toEqual([expect.stringMatching(/^shared\.js brings the wire/)]);
  const { [FIRST]: _, ...moved } = manifest;
  expect(() => weigh(built(moved, files))).toThrow(`The build has no ${FIRST}`);
});
