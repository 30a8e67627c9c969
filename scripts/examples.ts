import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import { decode, SPEC } from "@fletch/flyteidl/codec";
import type { TaskSpec } from "@fletch/flyteidl/json";

import { Oracle } from "../conformance/oracle.ts";
import { type Case, readCases } from "../examples/cases.ts";

/**
 * `pnpm examples`: runs real flytekit over each task.py and writes what it answers into spec.json, and the index of the
 * examples. With --check nothing is written, and a difference fails.
 */
const check = process.argv.includes("--check");

/** Laid out as the message is, maps sorted; the values are those of protobuf's own JSON. */
function specText(answer: { readonly spec: object; readonly binary: string }): string {
  const spec: TaskSpec = decode(SPEC, Buffer.from(answer.binary, "base64"));
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(spec)), answer.spec)) {
    throw new Error("the JSON of Python's protobuf and that of its binary differ");
  }
  return `${JSON.stringify(spec, undefined, 2)}\n`;
}

async function specOf(example: Case, oracle: Oracle): Promise<string> {
  const { module, python, settings, task: name } = example;
  const answer = await oracle.entities({ module, source: python, settings });
  if ("error" in answer) throw new Error(`${answer.error.type}: ${answer.error.message}`);
  const task = answer.result.find((each) => each.type === "task" && each.name === name);
  if (task === undefined) throw new Error(`task.py has no task ${name}`);
  return specText(task);
}

/** A reference: flytekit loads it, and there is nothing to register. */
async function registersNothing({ module, python, settings }: Case, oracle: Oracle): Promise<void> {
  const answer = await oracle.entities({ module, source: python, settings });
  if ("error" in answer) throw new Error(`${answer.error.type}: ${answer.error.message}`);
  if (answer.result.length > 0) throw new Error("a reference must not register anything");
}

const indexText = (cases: readonly Case[]): string =>
  [
    "# Examples",
    "",
    "Each folder holds a design, the Python that a person would write for it, and the TaskSpec that real flytekit makes of",
    "that Python: `design.yaml`, `task.py`, `spec.json`. Where they go stands in [settings.yaml](settings.yaml), or in a",
    "`settings.yaml` of their own. `pnpm examples` makes the specs and this page anew; nobody edits them.",
    "",
    "| example | shows |",
    "| --- | --- |",
    ...cases.map(({ name, title, about }) => `| [${name}](${name}/design.yaml) | **${title}.** ${about} |`),
    "",
  ].join("\n");

const stale: string[] = [];
function settle(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  stale.push(file);
  if (!check) writeFileSync(file, text);
}

const oracle = new Oracle();
const cases = readCases();
let failed = 0;
for (const example of cases) {
  try {
    if (example.specFile !== undefined) settle(example.specFile, await specOf(example, oracle));
    else await registersNothing(example, oracle);
  } catch (error) {
    failed += 1;
    console.error(`${example.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
oracle.close();
settle(join(import.meta.dirname, "..", "examples", "README.md"), indexText(cases));
for (const file of stale) console.log(`${check ? "differs from flytekit" : "written"}: ${file}`);
console.log(`examples: ${cases.length - failed} of ${cases.length} made by flytekit`);
process.exitCode = failed > 0 || (check && stale.length > 0) ? 1 : 0;
