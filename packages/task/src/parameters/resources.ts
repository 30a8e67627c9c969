import type { Resources } from "@fletch/flyteidl/json";
import type { Expression } from "@fletch/python";
import { z } from "zod";

import { field, type FieldMeta } from "../field.ts";
import { pythonOf } from "../values/python-call.ts";
import { entriesOf, type ResourceSpec, type Side } from "../values/resource-spec.ts";
import { quantityOrNumber, quantityText } from "../values/scalars.ts";

const quantitiesOf = <Amount extends z.ZodType>(amount: (meta: FieldMeta) => Amount) => ({
  cpu: () =>
    amount({
      label: "CPU",
      help: "Processor cores. 500m is half a core.",
      keyword: "cpu",
      unit: "cores",
      example: "500m",
    }),
  mem: () =>
    amount({
      label: "Memory",
      help: "Working memory. Gi counts in 1024s, G in 1000s.",
      details: "Without a letter the number means bytes; 400m would mean less than one byte.",
      keyword: "mem",
      unit: "bytes",
      example: "4Gi",
    }),
  gpu: () =>
    amount({
      label: "GPU",
      help: "Graphics cards, or whatever the accelerator names.",
      keyword: "gpu",
      unit: "devices",
      example: "1",
    }),
  ephemeral_storage: () =>
    amount({
      label: "Ephemeral storage",
      help: "Disk space of the machine that is gone when the task ends.",
      keyword: "ephemeral_storage",
      unit: "bytes",
      example: "10Gi",
    }),
});
const quantity = quantitiesOf((meta) => quantityText().register(field, meta));
type Quantity = keyof typeof quantity;

const PYTHON = { module: "flytekit", name: "Resources" };
const PAIR = "Write an amount, such as 500m or 4Gi, or a pair of request and limit.";

const sideOf = <Amount extends z.ZodType>(of: ReturnType<typeof quantitiesOf<Amount>>) =>
  z.strictObject({
    cpu: of.cpu().optional(),
    mem: of.mem().optional(),
    gpu: of.gpu().optional(),
    ephemeral_storage: of.ephemeral_storage().optional(),
  });
const side = () => sideOf(quantity);

/** One side alone, for plugins whose replicas have resources of their own. */
export const sideSchema = (label: string, help: string) =>
  side().register(field, { label, help, python: PYTHON });

/** The same where numbers stay numbers on the wire. */
export const sideWithNumbers = (label: string, help: string) =>
  sideOf(quantitiesOf((meta) => quantityOrNumber(meta.keyword !== "cpu").register(field, meta))).register(
    field,
    {
      label,
      help,
      python: PYTHON,
    },
  );

/** `requests` of `task()`. */
export const requestsSchema = side().register(field, {
  label: "Requests",
  help: "What the task is guaranteed to have.",
  details:
    "Kubernetes starts the task on a machine that has this much left. The task may use more, up to its limits.",
  keyword: "requests",
  wire: "template.container.resources.requests",
  pod: "spec.containers[].resources.requests",
  unset: "what the platform gives by default",
  example: { cpu: "2", mem: "4Gi" },
  python: PYTHON,
});

/** `limits` of `task()`. */
export const limitsSchema = side().register(field, {
  label: "Limits",
  help: "What the task can never exceed.",
  details:
    "More memory than this ends the task; more CPU than this is not given. A limit below its request is refused by Flyte.",
  keyword: "limits",
  wire: "template.container.resources.limits",
  pod: "spec.containers[].resources.limits",
  unset: "what the platform gives by default",
  example: { mem: "8Gi" },
  python: PYTHON,
});

const one = (name: Quantity) => {
  const single = quantity[name]();
  const meta = field.get(single);
  return z
    .union([single, z.tuple([quantity[name](), quantity[name]()])], { error: PAIR })
    .register(field, { label: name, help: "", ...meta });
};

/** `resources` of `task()`, instead of `requests` and `limits`. */
export const schema = z
  .strictObject({
    cpu: one("cpu").optional(),
    mem: one("mem").optional(),
    gpu: one("gpu").optional(),
    ephemeral_storage: one("ephemeral_storage").optional(),
  })
  .register(field, {
    label: "Resources",
    help: "Requests and limits in one: an amount, or a pair of request and limit.",
    details:
      "A single amount is the request only and sets no limit, whatever Flyte's own documentation says. " +
      "Cannot be used together with requests or limits.",
    keyword: "resources",
    wire: "template.container.resources",
    pod: "spec.containers[].resources",
    example: { cpu: "2", mem: ["4Gi", "8Gi"] },
    python: PYTHON,
  });

interface Sides {
  readonly requests?: Side | undefined;
  readonly limits?: Side | undefined;
}
export interface ResourceParameters extends Sides {
  readonly resources?: z.output<typeof schema> | undefined;
}
/** The two sides a task ends with; defaults take the place of all when the task sets nothing at all. */
export function specOf(given: ResourceParameters, defaults?: Sides): ResourceSpec {
  const own = given.resources === undefined ? sides(given) : split(given.resources);
  const unset = [own.requests, own.limits].every((item) => Object.keys(item).length === 0);
  return unset && defaults !== undefined ? sides(defaults) : own;
}

const sides = ({ requests, limits }: Sides): ResourceSpec => ({
  requests: requests ?? {},
  limits: limits ?? {},
});

/** `ResourceSpec.from_multiple_resource`: a pair is request and limit, a single amount the request. */
function split(resources: z.output<typeof schema>): ResourceSpec {
  const requests: Record<string, string> = {};
  const limits: Record<string, string> = {};
  for (const [name, amount] of Object.entries(resources)) {
    if (amount === undefined) continue;
    if (typeof amount === "string") requests[name] = amount;
    else [requests[name], limits[name]] = amount;
  }
  return { requests, limits };
}

/** flyteidl.core.Resources (`_get_container_definition`): a side without amounts is absent. */
export function compile({ requests, limits }: ResourceSpec): Resources {
  const [requested, limited] = [entriesOf(requests), entriesOf(limits)];
  return {
    ...(requested.length > 0 && { requests: requested }),
    ...(limited.length > 0 && { limits: limited }),
  };
}

export const python = (resources: z.output<typeof schema> | Side): Expression => pythonOf(schema, resources);
