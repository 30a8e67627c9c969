import { digest, encode } from "@fletch/flyteidl/codec";
import {
  type Compiled,
  compileDesign,
  type Design,
  type Entity,
  type Problem,
  renderPython,
  type SettingsInput,
} from "@fletch/task";

import type { Answer, Oracle, Refusal, Serialized } from "./oracle.ts";
import { isOwnRefusal } from "./own-refusals.ts";
import { renderUnreadable } from "./unreadable.ts";

/** How a design fared: the same bytes, refused by both, refused by Fletch alone for a listed reason, or a fault of ours. */
export type Verdict =
  | { readonly outcome: "equal" | "both-refuse" | "own-refusal" }
  | { readonly outcome: "fault"; readonly why: string; readonly python?: string };

const MESSAGES = {
  task: "flyteidl.admin.TaskSpec",
  workflow: "flyteidl.admin.WorkflowSpec",
  launchPlan: "flyteidl.admin.LaunchPlanSpec",
} as const;

const bytesOf = (entity: Entity): string =>
  Buffer.from(encode(MESSAGES[entity.type], entity.spec)).toString("base64");

/** What is told of a difference: the JSON of both sides, where they part. */
export function difference(ours: unknown, theirs: unknown, path = ""): string[] {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return [];
  const parts = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null;
  if (!parts(ours) || !parts(theirs)) {
    return [`${path || "/"}: Fletch ${JSON.stringify(ours)}, flytekit ${JSON.stringify(theirs)}`];
  }
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].flatMap((key) =>
    difference(ours[key], theirs[key], `${path}/${key}`),
  );
}

/** Whether flytekit registers the same things, byte by byte and in this order; else what differs. */
function compare(entities: readonly Entity[], theirs: readonly Serialized[]): string | undefined {
  const names = (list: readonly { readonly type: string }[]): string =>
    list.map(({ type }) => type).join(", ");
  if (names(entities) !== names(theirs)) {
    return `Fletch registers ${names(entities)}; flytekit ${names(theirs)}`;
  }
  for (const [index, entity] of entities.entries()) {
    const other = theirs[index];
    if (other !== undefined && bytesOf(entity) !== other.binary) {
      const lines = difference(entity.spec, other.spec);
      return [`the ${entity.type} differs`, ...(lines.length > 0 ? lines : ["only in bytes"])].join("\n  ");
    }
  }
  return undefined;
}

const refusalText = ({ type, message, phase }: Refusal): string => `${type} (${phase}): ${message}`;
const isCompileError = ({ severity, stage }: Problem): boolean => severity === "error" && stage === "compile";
const told = (problems: readonly Problem[]): string =>
  problems.map(({ path, code, message }) => `${path} [${code}] ${message}`).join("\n  ");

/** Asks flytekit what it makes of the Python that we write for a design. */
export async function judge(
  given: { readonly design: object; readonly settings: SettingsInput },
  oracle: Oracle,
): Promise<Verdict> {
  const compiled = compileDesign(given.design, given.settings, digest);
  const { entities, version, design } = compiled;
  const refusals = compiled.problems.filter(isCompileError);
  if (refusals.length > 0) return judgeRefusal({ compiled, refusals, settings: given.settings }, oracle);
  if (entities === undefined || design === undefined) {
    return { outcome: "fault", why: "there is neither a problem nor a spec" };
  }
  const python = renderPython(design);
  const answer = await ask(
    design,
    { python, settings: { ...given.settings, version: version ?? "" } },
    oracle,
  );
  if ("error" in answer)
    return { outcome: "fault", why: `flytekit refuses it: ${refusalText(answer.error)}`, python };
  const differs = compare(entities, answer.result);
  return differs === undefined ? { outcome: "equal" } : { outcome: "fault", why: differs, python };
}

const ask = (
  design: Design,
  { python, settings }: { readonly python: string; readonly settings: SettingsInput },
  oracle: Oracle,
): Promise<Answer<readonly Serialized[]>> =>
  oracle.entities({ module: moduleOf(design), source: python, settings });

/** Where the task is, when that is on the wire. */
function moduleOf(design: Design): string {
  if ("module" in design) return design.module;
  return design.kind === "template" && "module" in design.template ? design.template.module : "designed";
}

interface Refused {
  readonly compiled: Compiled;
  readonly refusals: readonly Problem[];
  readonly settings: SettingsInput;
}

/** A design that Fletch refuses: flytekit must refuse it too, unless the reason is one of our own. */
async function judgeRefusal({ compiled, refusals, settings }: Refused, oracle: Oracle): Promise<Verdict> {
  if (compiled.design === undefined) {
    return { outcome: "fault", why: `only the schema refuses it:\n  ${told(refusals)}` };
  }
  const python = renderUnreadable(compiled.design);
  const answer = await ask(compiled.design, { python, settings: { ...settings, version: "v" } }, oracle);
  if ("error" in answer) return { outcome: "both-refuse" };
  const { kind } = compiled.design;
  return refusals.every((problem) => isOwnRefusal(problem, kind))
    ? { outcome: "own-refusal" }
    : { outcome: "fault", why: `flytekit takes it:\n  ${told(refusals)}`, python };
}
