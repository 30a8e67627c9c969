import { isRecord, parseQuantity, type Quantity } from "@fletch/task";

export type Given = Readonly<Record<string, unknown>>;

/** What a pod is sure to get. What is not said is absent. */
export interface Amounts {
  readonly cpu?: Quantity;
  readonly mem?: Quantity;
  readonly gpu?: Quantity;
}

export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined;

const quantityOf = (value: unknown): Quantity | undefined => {
  const text = textOf(Array.isArray(value) ? value[0] : value);
  return text === undefined ? undefined : parseQuantity(text);
};

const KEYS = ["cpu", "mem", "gpu"] as const;

/** The amounts of a group's own requests and limits, or of its pod template; what neither says is as the task says it. */
export function amountsOf(group: unknown, task: Given): Amounts {
  const own = isRecord(group) ? group : {};
  const from = own["requests"] === undefined && own["limits"] === undefined ? task : own;
  const sides = [
    ...podSides(own["pod_template"]),
    from["requests"],
    from["limits"],
    from["resources"],
  ].filter(isRecord);
  // Kubernetes gives what is limited and not requested, up to the limit.
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const amount = sides.map((side) => quantityOf(side[key])).find((each) => each !== undefined);
      return amount === undefined ? [] : [[key, amount] as const];
    }),
  );
}

/** Requests and limits of a pod template's primary container, by flytekit's names of the resources. */
function podSides(template: unknown): readonly Given[] {
  if (!isRecord(template) || !isRecord(template["pod_spec"])) return [];
  const { containers } = template["pod_spec"];
  const primary = template["primary_container_name"] ?? "primary";
  const found: unknown = Array.isArray(containers)
    ? containers.find((each) => isRecord(each) && each["name"] === primary)
    : undefined;
  const resources = isRecord(found) ? found["resources"] : undefined;
  if (!isRecord(resources)) return [];
  return [resources["requests"], resources["limits"]].flatMap((side) =>
    isRecord(side) ? [{ cpu: side["cpu"], mem: side["memory"], gpu: side["nvidia.com/gpu"] }] : [],
  );
}

/** Spark counts memory in powers of 1024, in MiB when it has no unit. */
const JAVA = /^(\d+)\s*(?:([kmgtp])(i?b)?)?$/i;

/** An amount of a Spark setting. */
export function sparkAmount(value: unknown, memory = false): Quantity | undefined {
  const text = textOf(value)?.trim() ?? "";
  if (!memory) return parseQuantity(text);
  const match = JAVA.exec(text);
  return match === null ? undefined : parseQuantity(`${match[1]}${(match[2] ?? "m").toUpperCase()}i`);
}

/** How much so many pods have together; undefined when none of them says. */
export function sum(parts: readonly (readonly [amount: Quantity | undefined, count: number])[]) {
  const said = parts.flatMap(([amount, count]) => (amount === undefined ? [] : [[amount, count] as const]));
  if (said.length === 0) return undefined;
  return said.reduce<Quantity>(
    (whole, [{ numerator, denominator }, count]) => ({
      numerator: whole.numerator * denominator + numerator * BigInt(count) * whole.denominator,
      denominator: whole.denominator * denominator,
    }),
    { numerator: 0n, denominator: 1n },
  );
}
