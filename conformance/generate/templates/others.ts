import fc from "fast-check";

import { identifier, moduleName } from "../names.ts";
import { perianConfig } from "../plugins/perian.ts";
import { anyText, textMap } from "../text.ts";
import { options, version } from "./query.ts";

export const fileSensor = () => fc.record({ task_type_version: version() }, { requiredKeys: [] });

export const webhook = () =>
  fc.record(
    {
      url: anyText(),
      method: fc.constantFrom("GET", "POST"),
      headers: textMap(anyText()),
      data: options(),
      show_data: fc.boolean(),
      show_url: fc.boolean(),
      description: anyText(),
      timeout: fc.constantFrom(0, 30, -1, "1m30s", "250ms", "1us", "-1s"),
    },
    { requiredKeys: ["url"] },
  );

const connection = {
  ssh_config: fc.oneof(fc.constant({ host: "slurm.example.com", client_keys: ["~/.ssh/a"] }), options()),
  sbatch_config: textMap(fc.oneof(anyText(), fc.integer())),
  batch_script_args: fc.array(anyText(), { maxLength: 2 }),
};

export const slurm = () =>
  fc.record(
    {
      task_config: fc.record(
        { ...connection, batch_script_path: anyText() },
        { requiredKeys: ["ssh_config", "batch_script_path"] },
      ),
      task_type_version: version(),
    },
    { requiredKeys: ["task_config"] },
  );

export const slurmShell = () =>
  fc.record(
    {
      task_config: fc.record(connection, { requiredKeys: ["ssh_config"] }),
      script: anyText(),
      task_type_version: version(),
    },
    { requiredKeys: ["task_config", "script"] },
  );

export const perianContainer = () =>
  fc.record(
    {
      task_config: perianConfig().map((config) => {
        const { plugin: _plugin, ...rest } = config;
        return rest;
      }),
      image: anyText(),
      command: fc.array(anyText(), { maxLength: 3 }),
      task_type_version: version(),
    },
    { requiredKeys: ["task_config", "image", "command"] },
  );

const location = () =>
  fc.record({
    var: identifier(),
    var_type: fc.constantFrom(
      "FlyteFile",
      'FlyteFile["csv"]',
      "FlyteDirectory",
      'FlyteDirectory["x"]',
      "CSVFile",
      "TensorboardLogs",
      "int",
      "str",
    ),
    location: anyText(),
  });

export const shell = () =>
  fc.record(
    {
      module: moduleName(),
      variable: identifier(),
      script: anyText(),
      shell: anyText(),
      debug: fc.boolean(),
      output_locs: fc.uniqueArray(location(), { maxLength: 2, selector: (each) => each.var }),
      task_type_version: version(),
    },
    { requiredKeys: ["module", "variable", "script"] },
  );
