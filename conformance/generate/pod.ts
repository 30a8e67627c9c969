import { kubernetesFields, type KubernetesType } from "@fletch/task";
import fc from "fast-check";

import { quantity } from "./resources.ts";
import { anyText, textMap } from "./text.ts";

/** How deep a generated pod goes; deeper classes have only what Kubernetes demands. */
const DEPTH = 5;
const IMAGES = [
  "docker.io/acme/side:1",
  "{{.image.default}}",
  "{{ .images.trainer.fqn }}:x",
  "",
  "{{.image.default.version}}",
];

function valueOf(type: KubernetesType, depth: number): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "text":
      return anyText();
    case "integer":
      return fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    case "number":
      return fc.constantFrom(0, 0.5, 3);
    case "boolean":
      return fc.boolean();
    case "text-or-number":
      return fc.oneof(quantity(), fc.constantFrom(80, "http", 0, 0.5));
    case "list":
      return fc.array(valueOf(type.of, depth + 1), { maxLength: 2 });
    case "map":
      return textMap(valueOf(type.of, depth + 1));
    default:
      return classOf(type.name, depth + 1);
  }
}

/** A few of a class's fields: of dozens, so that trees stay small. */
function classOf(name: string, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const fields = kubernetesFields(name);
  const required = fields.filter((each) => each.required);
  const optional = depth >= DEPTH ? [] : fields.filter((each) => !each.required);
  const fixed = Object.fromEntries(required.map((each) => [each.name, valueOf(each.type, depth)]));
  return fc.subarray(optional, { maxLength: Math.min(optional.length, 3) }).chain((chosen) =>
    fc.record({
      ...fixed,
      ...Object.fromEntries(chosen.map((each) => [each.name, valueOf(each.type, depth)])),
    }),
  );
}

const container = (name: string): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      classOf("V1Container", 2),
      fc.record(
        {
          image: fc.constantFrom(...IMAGES),
          command: fc.constantFrom([], ["sh"]),
          args: fc.constantFrom([], ["-c"]),
          env: fc.array(
            fc.record(
              { name: fc.constantFrom("A", "B", "LOG"), value: anyText() },
              { requiredKeys: ["name"] },
            ),
            { maxLength: 2 },
          ),
          resources: fc.constantFrom({}, { limits: { cpu: "9" } }, { requests: { "nvidia.com/gpu": "1" } }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([random, common]) => ({ ...random, ...common, name }));

/** A whole pod template: with and without containers, the primary one present or not. */
export const podTemplate = (): fc.Arbitrary<Record<string, unknown>> => {
  const names = fc.uniqueArray(fc.constantFrom("primary", "main", "side", "b"), { maxLength: 3 });
  const podSpec = fc
    .tuple(
      classOf("V1PodSpec", 1),
      names.chain((list) => fc.tuple(...list.map(container))),
    )
    .map(([pod, containers]) => ({ ...pod, containers }));
  return fc.record(
    {
      pod_spec: podSpec,
      primary_container_name: fc.constantFrom("main", "primary", "a b"),
      labels: textMap(anyText()),
      annotations: textMap(anyText()),
    },
    { requiredKeys: [] },
  );
};
