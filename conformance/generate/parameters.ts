import { DEVICES, type ParameterName } from "@fletch/task";
import fc from "fast-check";

import { imageSpec, imageText } from "./image.ts";
import { taskConfig } from "./plugins/index.ts";
import { podTemplate } from "./pod.ts";
import { looseSide, paired, quantity } from "./resources.ts";
import { anyText, textMap, variableName } from "./text.ts";

const optional = <Value extends object>(fields: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record(fields, { requiredKeys: [] });

const secret = () =>
  fc.record(
    {
      group: anyText(),
      key: anyText(),
      group_version: anyText(),
      mount_requirement: fc.constantFrom("any", "env_var", "file"),
      env_var: fc.constantFrom("DB_PASSWORD", "_X", "A1"),
    },
    { requiredKeys: ["group"] },
  );

const docs = () =>
  optional({
    short_description: anyText(),
    long_description: optional({
      value: anyText(),
      uri: anyText(),
      icon_link: anyText(),
      format: fc.constantFrom("unknown", "markdown", "html", "rst"),
    }),
    source_code: optional({ link: anyText() }),
  });

const accelerator = () =>
  fc.oneof(
    fc.constantFrom(...DEVICES).chain(({ device, partitions }) =>
      fc.oneof(
        fc.constant({ device }),
        fc.constant({ device, unpartitioned: true }),
        fc.record({
          device: fc.constant(device),
          partition_size: fc.oneof(fc.constantFrom(...(partitions?.sizes ?? ["1"])), anyText()),
        }),
      ),
    ),
    fc.record(
      { device: anyText(), partition_size: anyText(), unpartitioned: fc.constant(false) },
      { requiredKeys: ["device"] },
    ),
  );

const timeout = () =>
  fc.oneof(
    fc.integer({ min: -5, max: 100_000_000 }),
    fc.constantFrom("1h30m", "0s", "2d12h", "-90s", "1s500ms250us", "1us", "-1us", "10d10d", "1000000d"),
  );

const hint = () =>
  fc.record({
    type: fc.constantFrom("task", "launch_plan", "workflow"),
    project: fc.constant("p"),
    domain: fc.constant("d"),
    name: fc.constantFrom("a.b", "x"),
    version: fc.constantFrom("v1", "ü"),
  });

/** One generator for each parameter: a parameter without one does not compile. */
export const parameters: { readonly [Name in ParameterName]: () => fc.Arbitrary<unknown> } = {
  task_config: taskConfig,
  cache: () =>
    fc.oneof(
      {
        arbitrary: fc.record(
          {
            version: fc.oneof(
              fc.constantFrom("1", "2026.1"),
              anyText().filter((text) => text !== ""),
            ),
            serialize: fc.boolean(),
            ignored_inputs: fc.oneof(fc.array(anyText(), { maxLength: 2 }), anyText()),
            salt: anyText(),
          },
          { requiredKeys: ["version"] },
        ),
        weight: 3,
      },
      { arbitrary: fc.boolean(), weight: 1 },
    ),
  cache_serialize: () => fc.boolean(),
  cache_version: () => fc.oneof(fc.constant("1"), anyText()),
  cache_ignore_input_vars: () => fc.array(anyText(), { maxLength: 2 }),
  retries: () => fc.constantFrom(0, 1, 3, 2 ** 32 - 1),
  interruptible: () => fc.boolean(),
  deprecated: anyText,
  timeout,
  container_image: () => fc.oneof(imageText(), imageSpec()),
  environment: () =>
    textMap(fc.oneof({ arbitrary: anyText(), weight: 4 }, fc.constant(null)), variableName()),
  requests: looseSide,
  limits: looseSide,
  secret_requests: () => fc.array(secret(), { maxLength: 3 }),
  execution_mode: () => fc.constantFrom("default", "dynamic", "eager"),
  node_dependency_hints: () => fc.array(hint(), { maxLength: 2 }),
  task_resolver: () =>
    fc.constantFrom(
      { location: "flytekit.core.python_auto_container.default_task_resolver" },
      { location: "flytekit.core.python_auto_container.default_notebook_task_resolver" },
    ),
  docs,
  disable_deck: () => fc.boolean(),
  enable_deck: () => fc.boolean(),
  deck_fields: () =>
    fc.array(fc.constantFrom("source_code", "dependencies", "timeline", "input", "output"), { maxLength: 4 }),
  pod_template: podTemplate,
  pod_template_name: anyText,
  accelerator,
  pickle_untyped: () => fc.boolean(),
  shared_memory: () => fc.oneof(fc.boolean(), quantity(), fc.constantFrom("", 1024, 0), anyText()),
  resources: paired,
  labels: () => textMap(anyText()),
  annotations: () => textMap(anyText()),
};

/** Names that say the same in another way, or refuse each other: seldom together. */
const RIVALS: readonly ParameterName[] = [
  "cache_serialize",
  "cache_ignore_input_vars",
  "disable_deck",
  "resources",
  "node_dependency_hints",
  "execution_mode",
];

/** A handful of parameters of those that a kind takes. */
export const someParameters = (names: readonly ParameterName[]): fc.Arbitrary<Record<string, unknown>> => {
  const weighted = names.filter((name) => !RIVALS.includes(name));
  const rivals = names.filter((name) => RIVALS.includes(name));
  return fc
    .tuple(
      fc.subarray([...weighted], { maxLength: Math.min(5, weighted.length) }),
      fc.oneof(
        { arbitrary: fc.constant([]), weight: 5 },
        fc.subarray([...rivals], { maxLength: Math.min(2, rivals.length) }).filter(
          // A mode that the kind has not is refused by Fletch alone, and makes hints of a task good.
          (few) => !(few.includes("execution_mode") && few.includes("node_dependency_hints")),
        ),
      ),
    )
    .chain(([some, few]) =>
      fc.record(Object.fromEntries([...some, ...few].map((name) => [name, parameters[name]()])), {
        requiredKeys: [],
      }),
    );
};
