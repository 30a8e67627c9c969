import fc from "fast-check";

import type { Generated } from "../design.ts";
import { settings } from "../settings.ts";
import { anyText } from "../text.ts";
import { plainVariables, someTypes } from "./signature.ts";

/** Designs of references. */
export const references = (): fc.Arbitrary<Generated> =>
  someTypes().chain(({ forms, types }) =>
    fc.record({
      design: fc.record(
        {
          format: fc.constant("fletch/v1"),
          kind: fc.constant("reference"),
          project: anyText(),
          domain: anyText(),
          name: fc.oneof(fc.constant("recipes.train.fit"), anyText()),
          version: anyText(),
          types: fc.constant(forms),
          inputs: plainVariables(types),
          outputs: plainVariables(types),
        },
        { requiredKeys: ["format", "kind", "project", "domain", "name", "version", "types"] },
      ),
      settings: settings(),
    }),
  );
