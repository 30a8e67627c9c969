import { type Problem, registerError, steps } from "@fletch/task";

/** What a sentence of flyteadmin's means for the person who designs a task. */
interface Meaning {
  readonly pattern: RegExp;
  /** Places in the design, or in the settings (`settings:/project`), the likeliest first. */
  readonly paths?: (words: Words, sent: Sent) => readonly string[];
  readonly say: (words: Words) => string;
}

/** What was asked to be registered, and where. */
export interface Sent {
  readonly design?: unknown;
  readonly settings?: unknown;
}

/** The groups of the pattern; a group that took no part is empty. */
type Words = (group: number) => string;

const KEYS: Readonly<Record<string, string>> = {
  CPU: "cpu",
  MEMORY: "mem",
  GPU: "gpu",
  EPHEMERAL_STORAGE: "ephemeral_storage",
};

const POD_SPEC = "/parameters/pod_template/pod_spec";

/** The forms in which a design gives one resource: its own parameter, flytekit's pair, and a pod template; else the settings' default. */
const resourcePaths = (name: string, ...lists: readonly string[]): string[] => {
  const key = KEYS[name] ?? name.toLowerCase();
  return [
    ...lists.map((list) => `/parameters/${list}/${key}`),
    `/parameters/resources/${key}`,
    `${POD_SPEC}/containers`,
    ...lists.map((list) => `settings:/default_resources/${list}/${key}`),
  ];
};

/** Of the parts of a task's id the one that takes most room. */
const longestName = ({ design, settings }: Sent): string[] => {
  const length = (document: unknown, path: string): number => String(valueAt(document, path) ?? "").length;
  const version = length(settings, "/version");
  const inDesign = ["/name", "/module", "/function"].map((path) => ({ path, length: length(design, path) }));
  const [longest] = inDesign.toSorted((a, b) => b.length - a.length);
  return longest && longest.length >= version ? [longest.path] : ["settings:/version"];
};

const MEANINGS: readonly Meaning[] = [
  {
    // Within a sentence that names the project too: the last one is meant.
    pattern: /^(?:.*\[)?project \[(.*)\] not found/s,
    paths: () => ["settings:/project"],
    say: (words) => `The registry has no project ${words(1)}. Choose one that it has.`,
  },
  {
    pattern: /^project \[(.*)\] is not active/s,
    paths: () => ["settings:/project"],
    say: (words) => `The project ${words(1)} is archived. Choose another, or have it made active again.`,
  },
  {
    pattern: /^domain \[(.*)\] is unrecognized/s,
    paths: () => ["settings:/domain"],
    say: (words) => `The registry has no domain ${words(1)}; letter case counts. Choose one that it has.`,
  },
  {
    pattern: /^missing (project|domain|version)$/,
    paths: (words) => [`settings:/${words(1)}`],
    say: (words) => `Say which ${words(1)} the task is registered under.`,
  },
  { pattern: /^missing name$/, paths: () => ["/name", "/function"], say: () => "Give the task a name." },
  {
    pattern: /^task type must be whitelisted/,
    paths: () => ["/parameters/task_config", "/kind"],
    say: () =>
      "This project and domain may not use tasks of this type. Register it elsewhere, or ask whoever runs Flyte to allow it.",
  },
  {
    pattern: /^missing image$|Value required \[image\]/,
    paths: () => ["/parameters/container_image", "/container/image", "/container"],
    say: () => "Say which image the task runs in.",
  },
  {
    pattern: /^Requested (\w+) default \[(.*)\] is greater than the limit \[(.*)\]/,
    paths: (words) => resourcePaths(words(1), "requests", "limits"),
    say: (words) =>
      `The request of ${words(2)} is above the task's own limit of ${words(3)}. Lower it, or raise the limit.`,
  },
  {
    pattern:
      /^Requested (\w+) (default|limit) \[(.*)\] is greater than current limit set in the platform configuration \[(.*)\]/,
    paths: (words) => resourcePaths(words(1), words(2) === "limit" ? "limits" : "requests"),
    say: (words) =>
      `${words(3)} is more than the ${words(4)} that this Flyte allows a task. Ask for less, or have the platform's limit raised.`,
  },
  {
    pattern: /^For extended resource 'gpu'/,
    paths: () => resourcePaths("GPU", "limits", "requests"),
    say: () => "A task gets the GPUs that it asks for: make the GPU request and the GPU limit equal.",
  },
  {
    pattern: /^gpu for \[.*\] must be a whole number, got: (.*) instead/s,
    paths: () => resourcePaths("GPU", "requests", "limits"),
    say: (words) => `GPUs come whole; ${words(1)} is not a whole number.`,
  },
  {
    pattern: /^Parsing of (\w+) request failed for value (.*?) - reason/s,
    paths: (words) => resourcePaths(words(1), "requests", "limits"),
    say: (words) => `${JSON.stringify(words(2))} is not a quantity. Write it like 500m, 2 or 4Gi.`,
  },
  {
    pattern: /^can't specify (\w+) limit/,
    paths: (words) => resourcePaths(words(1), "requests", "limits"),
    say: (words) => `${words(1)} is given twice. Keep one.`,
  },
  {
    pattern: /Go struct field (\w+)\.([\w.]+) of type (\S+)/,
    paths: (words) => [`${POD_SPEC}/${words(2).split(".")[0]}`, POD_SPEC],
    say: (words) =>
      `Kubernetes reads ${words(2)} of a pod as ${words(3)}, and the pod template has something else there.`,
  },
  {
    pattern: /^quantities must match|^unable to parse quantity|^unable to parse numeric part/,
    paths: () => [`${POD_SPEC}/containers`, POD_SPEC],
    say: () => "The pod template has a quantity that Kubernetes cannot read. Write it like 500m, 2 or 4Gi.",
  },
  {
    pattern: /Invalid value \[k8s pod spec container name\]/,
    paths: () => [`${POD_SPEC}/containers`, POD_SPEC],
    say: () =>
      "A container of the pod template has no name that Kubernetes takes: lower-case letters, digits and dashes, at most 63.",
  },
  {
    pattern: /Value required \[command\]/,
    paths: () => ["/container/command"],
    say: () => "A container task with inputs or outputs needs a command or arguments.",
  },
  {
    pattern: /resources\.(\w+), Description: Unrecognized value \[(.*)\]/,
    paths: (words) => resourcePaths(words(1), "requests", "limits"),
    say: (words) => `${JSON.stringify(words(2))} is not a quantity. Write it like 500m, 2 or 4Gi.`,
  },
  {
    pattern: /^missing entity of type (TASK|WORKFLOW) with identifier/,
    say: (words) =>
      `It needs a ${words(1).toLowerCase()} that is not registered. Register the design again; what is there already stays.`,
  },
  {
    pattern: /index row size/,
    paths: (_, sent) => longestName(sent),
    say: () => "Name and version together are longer than the registry's database can hold. Shorten them.",
  },
  {
    pattern: /invalid byte sequence/,
    say: () => "A name or a description holds a NUL character, which the registry's database cannot hold.",
  },
  {
    pattern: /message larger than max/,
    say: () => "The task is larger than a Flyte server takes (4 MiB unless it is set up otherwise).",
  },
];

/** The problems that a refusal speaks of, each with its place in the design or the settings where the words tell it. */
export function problemsOfRefusal(message: string, sent: Sent = {}): Problem[] {
  return sentencesOf(message).map((sentence) => problemOf(sentence, sent));
}

/** The compiler tells several errors at once, a line each. */
function sentencesOf(message: string): string[] {
  const errors = message.split("\n").filter((line) => /^\s*Error \d+: /.test(line));
  return errors.length > 0 ? errors.map((line) => line.trim()) : [message];
}

function problemOf(sentence: string, sent: Sent): Problem {
  for (const { pattern, paths, say } of MEANINGS) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const words: Words = (group) => found[group] ?? "";
    const places = (paths?.(words, sent) ?? [""]).map(placeOf);
    const place = places.find(({ path, in: where }) => has(where ? sent.settings : sent.design, path));
    const { path, ...where } = place ?? places[0] ?? { path: "" };
    return { ...registerError(path, "refused", say(words)), ...where };
  }
  return registerError("", "refused", `The registry refuses the task: ${sentence.slice(0, 2_000)}`);
}

const placeOf = (place: string): Pick<Problem, "path" | "in"> =>
  place.startsWith("settings:") ? { path: place.slice("settings:".length), in: "settings" } : { path: place };

/** Whether a document has something at a JSON Pointer. */
export const has = (document: unknown, path: string): boolean => valueAt(document, path) !== undefined;

function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const step of steps(path)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
