import type { SettingsInput } from "@fletch/task";
import fc from "fast-check";

import { side } from "./resources.ts";
import { anyText, textMap, variableName } from "./text.ts";

const DIGEST = `sha256:${"9b2a".repeat(16)}`;
/** References with tag, digest, port, neither; the default one must have one of the two. */
const versioned = fc.constantFrom(
  "ghcr.io/acme/base:v1",
  "localhost:5000/base:v1",
  `ghcr.io/acme/base@${DIGEST}`,
  `reg.test:5000/a/b@${DIGEST}`,
  "base:1.0-rc_1",
);
const any = fc.oneof(
  versioned,
  fc.constantFrom("ghcr.io/acme/plain", "localhost:5000/plain", `x:t@${DIGEST}`, "a b:c d", "x@"),
);

/** Where a design goes: every setting present or not. */
export const settings = (): fc.Arbitrary<SettingsInput> =>
  fc.record(
    {
      project: fc.constantFrom("flytesnacks", "p", "Projekt ü"),
      domain: fc.constantFrom("development", "d"),
      version: fc.constantFrom("v1", "", "2026.02-a+b"),
      images: fc
        .tuple(
          fc.option(versioned, { nil: undefined, freq: 9 }),
          fc.record({ trainer: any, Default: any, x_1: any }, { requiredKeys: [] }),
        )
        .map(([image, more]) => (image === undefined ? more : { default: image, ...more })),
      env: textMap(anyText(), variableName()),
      fast: fc.record(
        {
          distribution_location: fc.constantFrom("s3://b/k.tgz", "", "a b"),
          destination_dir: fc.constantFrom("/root", ".", ""),
        },
        { requiredKeys: [] },
      ),
      default_resources: fc.record({ requests: side(), limits: side() }, { requiredKeys: [] }),
      python_interpreter: fc.constantFrom("/usr/bin/python3.11", "python", "/a/b c/python", ""),
      // Some folder; what is copied from it makes tags that only flytekit knows.
      source_root: fc.constantFrom(import.meta.dirname, ""),
      git_repo: fc.constantFrom("github.com/acme/recipes"),
      vscode: fc.boolean(),
    },
    { requiredKeys: ["project", "domain", "version", "images"] },
  );
