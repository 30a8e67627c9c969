import { toCanonical } from "@fletch/flyteidl/codec";
import type {
  DescriptionEntity,
  JsonValue,
  LaunchPlanSpec,
  TaskSpec,
  WorkflowSpec,
} from "@fletch/flyteidl/json";

import type { Difference } from "./registry.ts";

/** What two specs differ in, place by place, in the order of the registered one. Both are canonical. */
export function differences<Spec extends TaskSpec | WorkflowSpec | LaunchPlanSpec>(
  registered: Spec,
  sent: Spec,
): Difference[] {
  const found: Difference[] = [];
  compare({ registered, sent }, "", found);
  return found;
}

interface Sides {
  readonly registered: JsonValue | undefined;
  readonly sent: JsonValue | undefined;
}

function compare(sides: Sides, path: string, found: Difference[]): void {
  const { registered, sent } = sides;
  const keys = commonKeys(sides);
  if (keys) {
    for (const key of keys) {
      const inner = { registered: child(registered, key), sent: child(sent, key) };
      compare(inner, `${path}/${escape(key)}`, found);
    }
  } else if (registered !== sent) {
    found.push({
      path,
      ...(registered !== undefined && { registered }),
      ...(sent !== undefined && { sent }),
    });
  }
}

/** The keys to go on with when both sides are objects, or both are lists; otherwise the whole side is the difference. */
function commonKeys({ registered, sent }: Sides): string[] | undefined {
  if (!isContainer(registered) || !isContainer(sent)) return undefined;
  if (Array.isArray(registered) !== Array.isArray(sent)) return undefined;
  return [...new Set([...Object.keys(registered), ...Object.keys(sent)])];
}

const isContainer = (value: JsonValue | undefined): value is JsonValue[] | { [key: string]: JsonValue } =>
  typeof value === "object" && value !== null;

const isEmpty = (value: JsonValue | undefined): boolean =>
  isContainer(value) && Object.keys(value).length === 0;

const child = (value: JsonValue | undefined, key: string): JsonValue | undefined =>
  isContainer(value) && Object.hasOwn(value, key) ? (value as { [key: string]: JsonValue })[key] : undefined;

const escape = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** A description as far as flyteadmin keeps it: without an identifier and tags of its own, and an empty part is none. */
function keptDescription(description: DescriptionEntity | undefined): DescriptionEntity {
  const { id: _id, tags: _tags, longDescription, sourceCode, ...kept } = description ?? {};
  return {
    ...kept,
    ...(longDescription && !isEmpty(longDescription) && { longDescription }),
    ...(sourceCode && !isEmpty(sourceCode) && { sourceCode }),
  };
}

/** Whether Flyte would keep the same description of both. */
export function sameDescription(a: DescriptionEntity | undefined, b: DescriptionEntity | undefined): boolean {
  return differences({ description: keptDescription(a) }, { description: keptDescription(b) }).length === 0;
}

/** A spec as a registry would give it back. */
export function asRegistered(
  spec: TaskSpec,
  id: { project: string; domain: string; name: string; version: string },
): TaskSpec {
  const { template = {}, description } = toCanonical("flyteidl.admin.TaskSpec", spec);
  const kept = keptDescription(description);
  const { project, domain, name, version } = id;
  return {
    template: { ...template, id: { resourceType: "TASK", project, domain, name, version } },
    ...(!isEmpty(kept) && { description: kept }),
  };
}
