import { compareQuantities, isEqual, parseQuantity, pointer } from "@fletch/task";

import { type Leaf, leavesOf } from "./spec-leaves.ts";
import { SECTIONS, type SpecSection, valueInWords, wordsOfPlace } from "./spec-words.ts";

/** One difference between a registered spec and one that is to be registered. */
export interface SpecChange {
  readonly place: string;
  readonly section: SpecSection;
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  /** Why to look twice. */
  readonly risk?: string;
}

export interface SectionChanges {
  readonly section: SpecSection;
  readonly changes: readonly SpecChange[];
}

/** What differs, grouped by the sections of the form. Quantities count by value: `1000m` is `1`. */
export function specChanges(registered: unknown, sent: unknown): readonly SectionChanges[] {
  const before = leavesOf(registered);
  const after = leavesOf(sent);
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const pair = { before: before.get(key), after: after.get(key) };
    return isSame(pair) ? [] : [changeOf(pair)];
  });
  return SECTIONS.map((section) => ({
    section,
    changes: changes.filter((change) => change.section === section),
  })).filter((group) => group.changes.length > 0);
}

interface Pair {
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

function isSame({ before, after }: Pair): boolean {
  if (before === undefined || after === undefined) {
    // Canonical JSON leaves out defaults, yet a registry may return them.
    return isDefault((before ?? after)?.value);
  }
  const order = isAmount(before.place) ? compareAmounts(before.value, after.value) : undefined;
  return order === 0 || isEqual(before.value, after.value);
}

const isDefault = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "DESCRIPTION_FORMAT_RST" ||
  (Array.isArray(value) && value.length === 0);

const isAmount = (place: readonly string[]): boolean => {
  const at = place.indexOf("resources");
  return at !== -1 && ["requests", "limits"].includes(place[at + 1] ?? "") && place.length === at + 3;
};

function compareAmounts(a: unknown, b: unknown): number | undefined {
  const [left, right] = [parseQuantity(String(a)), parseQuantity(String(b))];
  return left && right && compareQuantities(left, right);
}

/** What a value that is not there means, where the wire has no other way to say it. */
const ABSENT: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["template/metadata/retries/retries", 0],
  ["template/metadata/discoverable", false],
  ["template/metadata/cacheSerializable", false],
]);

function changeOf(pair: Pair): SpecChange {
  const place = pair.before?.place ?? pair.after?.place ?? [];
  const risk = riskOf(place, pair);
  const nothing = ABSENT.get(place.join("/"));
  const absent = nothing === undefined ? undefined : { place, value: nothing };
  const { before = absent, after = absent } = pair;
  return {
    place: pointer(...place),
    ...wordsOfPlace(place),
    ...(before && { before: valueInWords(place, before.value) }),
    ...(after && { after: valueInWords(place, after.value) }),
    ...(risk !== undefined && { risk }),
  };
}

function riskOf(place: readonly string[], { before, after }: Pair): string | undefined {
  const path = place.join("/");
  if (/^template\/(container|k8sPod\/.*containers\/[^/]+)\/image$/i.test(path)) {
    return "Other code runs: check that the image holds this function.";
  }
  if (isAmount(place)) {
    const fell = before !== undefined && (after === undefined || isLower(after.value, before.value));
    return fell ? "Less than before: the task may run out." : undefined;
  }
  if (path.startsWith("template/metadata/retries")) {
    return after === undefined || after.value === 0 ? "No retries any more." : undefined;
  }
  if (path === "template/metadata/discoveryVersion" || path === "template/metadata/discoverable") {
    return "Results cached so far are not used any more, or are used from now on.";
  }
  if (path.startsWith("template/securityContext")) return "Other credentials reach the task.";
  if (/podSpec\/(.*\/)?(securityContext|serviceAccountName|hostNetwork|hostPID|hostPath)/i.test(path)) {
    return "What the pod may do on the cluster changes.";
  }
  return undefined;
}

const isLower = (value: unknown, than: unknown): boolean => (compareAmounts(value, than) ?? 0) < 0;
