import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { digest } from "@fletch/flyteidl/codec";
import { compileDesign, type SettingsInput } from "@fletch/task";

import { askPython } from "./environment.ts";
import { difference } from "./judge.ts";
import { countEach, type Step } from "./step.ts";

/** Where answers of flytekit lie that were recorded elsewhere, one folder of JSON files; the step is empty without. */
const FOLDER = process.env["FLETCH_GOLDENS"];

/** What a recording says about where its task went. */
interface Place {
  readonly image?: string;
  readonly project?: string;
  readonly domain?: string;
  readonly version?: string;
  readonly env?: Readonly<Record<string, string>> | null;
  readonly fast?: { readonly destinationDir?: string; readonly distributionLocation?: string } | null;
  readonly pythonInterpreter?: string;
  readonly defaultResources?: object;
  readonly module?: string;
  readonly entity?: string;
}

interface Recording {
  readonly name: string;
  readonly python: string;
  readonly settings: Place;
  /** What flytekit made of it; it raised when there is none. */
  readonly taskSpec?: { readonly template: { readonly id: { readonly name: string } } };
  readonly message?: string;
}

type Read = { readonly design: Record<string, unknown> } | { readonly code: string };

/** Recordings that a design cannot repeat, each with its reason; docs/differences-from-flytekit.md has them as rules. */
const DIFFERENT: Readonly<Record<string, string>> = {
  "container-int-resources": "numbers as amounts are read as their text",
  "python-task-int-resources": "numbers as amounts are read as their text",
  "spark-on-task-requests-int": "numbers as amounts are read as their text",
  "container-pod-template-int-resources": "numbers as amounts are read as their text",
  "dask-int-resources-pod-template": "numbers as amounts are read as their text",
  "other-sensor-timeout-int-with-metadata": "a design has each timeout once",
  "other-sensor-timeout-twice": "a design has each timeout once",
  "container-metadata-pod-template-name": "a design has each name once",
  "pytorch-shared-pod-template-object": "two designs share no object",
  "other-shell-missing-file": "a design knows no files",
  "elastic-without-torch": "a design knows no machine",
  "container-command-string": "flytekit takes each letter for a word",
  "container-image-none": "null in place of leaving out",
  "container-ignored-kwargs": "an unknown key",
  "lepton-swallowed-kwargs": "an unknown key",
  "other-hive-select": "an unknown key",
  "other-shell-pod-config": "an unknown key",
  "registry-unregistered-config": "a config that no plugin takes",
  "other-sql-task": "a base class that nothing runs",
};

function recordings(folder: string): Recording[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  return files.toSorted().flatMap((file) => {
    if (file === "_errors.json") return read(file) as Recording[];
    const found = read(file) as Partial<Recording>;
    return found.python === undefined ? [] : [{ ...(found as Recording), name: file.slice(0, -5) }];
  });
}

const designsOf = (given: readonly Recording[]): Promise<readonly Read[]> =>
  askPython(
    "read_design.py",
    given.map(({ python, settings: { module, entity } }) => ({ source: python, module, entity })),
  );

function settingsOf(place: Place): SettingsInput {
  const { project = "p", domain = "d", version = "v", image = "img:v1", env, fast } = place;
  return {
    project,
    domain,
    version,
    images: { default: image },
    ...(place.pythonInterpreter !== undefined && { python_interpreter: place.pythonInterpreter }),
    ...(place.defaultResources !== undefined && { default_resources: place.defaultResources }),
    ...(env != null && { env }),
    ...(fast != null && {
      fast: {
        ...(fast.destinationDir !== undefined && { destination_dir: fast.destinationDir }),
        ...(fast.distributionLocation !== undefined && { distribution_location: fast.distributionLocation }),
      },
    }),
  };
}

/** What is wrong with the answer for a design, if anything. */
function answer({ taskSpec, message, settings }: Recording, read: Record<string, unknown>) {
  const called = taskSpec?.template.id.name;
  const design = read["name"] === "" && called !== undefined ? { ...read, name: called } : read;
  const { spec, problems } = compileDesign(design, settingsOf(settings), digest);
  const refusal = problems.find(({ severity, stage }) => severity === "error" && stage === "compile");
  if (taskSpec === undefined) {
    if (refusal !== undefined) return undefined;
    return `flytekit refuses it (${message ?? ""}), Fletch does not: ${JSON.stringify(design)}`;
  }
  if (spec === undefined) return `Fletch refuses it: ${refusal?.path} ${refusal?.message}`;
  const lines = difference(JSON.parse(JSON.stringify(spec)), taskSpec);
  return lines.length === 0 ? undefined : lines.join("\n  ");
}

function replay(recording: Recording, read: Record<string, unknown>): string | undefined {
  const trouble = answer(recording, read);
  if (!Object.hasOwn(DIFFERENT, recording.name)) return trouble;
  return trouble === undefined ? "is no difference any more: take it off the list" : undefined;
}

/** Recorded answers of flytekit, replayed: the design of each Python source compiles to what was recorded. */
export const goldens: Step = async () => {
  if (FOLDER === undefined) return { passed: 0, failed: 0, note: "FLETCH_GOLDENS names no folder" };
  const given = recordings(FOLDER);
  if (given.length === 0) throw new Error("FLETCH_GOLDENS names a folder without recordings");
  const read = await designsOf(given);
  const undesigned: string[] = [];
  const designed = given.flatMap((recording, index) => {
    const found = read[index];
    if (found === undefined) throw new Error(`${recording.name} was not read`);
    if ("design" in found) return [{ recording, design: found.design }];
    undesigned.push(`${recording.name}: ${found.code}`);
    return [];
  });
  const count = await countEach(
    designed,
    ({ recording }) => recording.name,
    ({ recording, design }) => Promise.resolve(replay(recording, design)),
  );
  return {
    ...count,
    note: `${Object.keys(DIFFERENT).length} differ on purpose, ${undesigned.length} without a design${undesigned.map((each) => `\n     ${each}`).join("")}`,
  };
};
