import { kinds, type ParameterName } from "@fletch/task";
import fc from "fast-check";

import type { Generated } from "../design.ts";
import { someParameters } from "../parameters.ts";
import { settings } from "../settings.ts";
import { anyText } from "../text.ts";
import { plainVariables, someTypes } from "./signature.ts";

const names = Object.keys(kinds.echo.schema.shape.parameters.unwrap().shape) as ParameterName[];

/** Designs of echoes. */
export const echoes = (): fc.Arbitrary<Generated> =>
  someTypes().chain(({ forms, types }) =>
    fc.record({
      design: fc.record(
        {
          format: fc.constant("fletch/v1"),
          kind: fc.constant("echo"),
          name: anyText(),
          task_type_version: fc.constantFrom(0, 1, 2 ** 31 - 1),
          types: fc.constant(forms),
          inputs: plainVariables(types, { dict: true }),
          parameters: someParameters(names),
        },
        { requiredKeys: ["format", "kind", "name", "types"] },
      ),
      settings: settings(),
    }),
  );
