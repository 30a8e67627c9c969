import { readFileSync } from "node:fs";

import { encode, SPEC } from "@fletch/flyteidl/codec";
import type { TaskSpec } from "@fletch/flyteidl/json";
import { readText } from "@fletch/task";

import { readCases } from "../examples/cases.ts";
import { judge } from "./judge.ts";
import { countEach, type Step } from "./step.ts";

/** What a person wrote still becomes what spec.json holds. */
export const examplesByHand: Step = ([oracle]) =>
  countEach(
    readCases(),
    ({ name }) => name,
    async ({ module, task: name, python, settings, specFile }) => {
      const answer = await oracle.entities({ module, source: python, settings });
      if ("error" in answer) return `flytekit refuses task.py: ${answer.error.message}`;
      if (specFile === undefined) {
        return answer.result.length === 0 ? undefined : "a reference must not register anything";
      }
      const task = answer.result.find((each) => each.type === "task" && each.name === name);
      const wanted = JSON.parse(readFileSync(specFile, "utf8")) as TaskSpec;
      const bytes = Buffer.from(encode(SPEC, wanted)).toString("base64");
      return task?.binary === bytes ? undefined : "spec.json is not what flytekit makes of task.py";
    },
  );

/** What Fletch writes for the same design becomes what Fletch compiles, with all that is registered beside it. */
export const examplesByFletch: Step = ([oracle]) =>
  countEach(
    readCases(),
    ({ name }) => name,
    async ({ text, settings }) => {
      const verdict = await judge({ design: readText(text).value as object, settings }, oracle);
      return verdict.outcome === "equal"
        ? undefined
        : `${verdict.outcome}${"why" in verdict ? `: ${verdict.why}\n${verdict.python ?? ""}` : ""}`;
    },
  );
