import { kinds, type ParameterName } from "@fletch/task";
import fc from "fast-check";

import type { Generated } from "../design.ts";
import { parameters, someParameters } from "../parameters.ts";
import { settings } from "../settings.ts";
import { anyText } from "../text.ts";
import { plainVariables, someTypes } from "./signature.ts";

const names = Object.keys(kinds.container.schema.shape.parameters.unwrap().shape) as ParameterName[];

const words = () =>
  fc.array(fc.oneof(anyText(), fc.constantFrom("{{.inputs.a}}", "--n", "/var/inputs/x")), { maxLength: 4 });

const container = () =>
  fc.record(
    {
      image: parameters.container_image(),
      command: words(),
      arguments: words(),
      input_data_dir: fc.oneof(fc.constant("/var/inputs"), anyText()),
      output_data_dir: fc.oneof(fc.constant("/var/outputs"), anyText()),
      metadata_format: fc.constantFrom("json", "yaml", "proto"),
      local_logs: fc.boolean(),
      task_type_version: fc.constantFrom(0, 1, 2 ** 31 - 1),
    },
    { requiredKeys: ["command"] },
  );

/** Designs of containers. */
export const containers = (): fc.Arbitrary<Generated> =>
  someTypes().chain(({ forms, types }) =>
    fc.record({
      design: fc.record(
        {
          format: fc.constant("fletch/v1"),
          kind: fc.constant("container"),
          name: anyText(),
          container: container(),
          types: fc.constant(forms),
          inputs: plainVariables(types, { defaults: true, dict: true }),
          outputs: plainVariables(types),
          parameters: someParameters(names),
        },
        { requiredKeys: ["format", "kind", "name", "container", "types"] },
      ),
      settings: settings(),
    }),
  );
