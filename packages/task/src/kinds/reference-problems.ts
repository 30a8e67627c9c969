import type { TypedInterface, VariableMap } from "@fletch/flyteidl/json";

import { type Problem, registerError } from "../problem.ts";
import { isSameType, literalTypeInWords } from "../types/index.ts";
import type { DesignOf } from "./index.ts";

type Reference = DesignOf<"reference">;

interface ReferenceSides {
  /** The interface that the design says (`interfaceOf`). */
  readonly said: TypedInterface;
  /** Of the task that it points at; undefined when there is none. */
  readonly registered: TypedInterface | undefined;
}

/**
 * What a reference says of the task that it points at and the registry says otherwise. flytekit compares nothing; Flyte's
 * compiler refuses a workflow whose tasks do not fit. Descriptions do not count.
 */
export function referenceProblems(
  design: Reference,
  { said, registered }: ReferenceSides,
): readonly Problem[] {
  if (!registered) {
    const { project, domain, name, version } = design;
    return [
      registerError(
        "/version",
        "unknown-name",
        `The registry has no version ${version} of ${name} in ${project} / ${domain}. Point at one that it has.`,
      ),
    ];
  }
  return (["inputs", "outputs"] as const).flatMap((list) =>
    differing(design, list, { said: said[list], registered: registered[list] }),
  );
}

function differing(
  design: Reference,
  list: "inputs" | "outputs",
  sides: { readonly said: VariableMap | undefined; readonly registered: VariableMap | undefined },
): Problem[] {
  const one = list === "inputs" ? "input" : "output";
  const [said, registered] = [sides.said?.variables ?? {}, sides.registered?.variables ?? {}];
  const found = Object.keys(said).flatMap((name): Problem[] => {
    const index = design[list]?.findIndex((variable) => variable.name === name) ?? -1;
    const path = `/${list}/${index}`;
    if (!Object.hasOwn(registered, name))
      return [
        registerError(
          `${path}/name`,
          "unknown-name",
          `The registered task has no ${one} called "${name}". Remove it.`,
        ),
      ];
    const type = registered[name]?.type ?? {};
    if (isSameType(said[name]?.type ?? {}, type)) return [];
    return [
      registerError(
        `${path}/type`,
        "type",
        `The registered task has another type for the ${one} "${name}": ${literalTypeInWords(type)}. Take that one.`,
      ),
    ];
  });
  const lacking = Object.keys(registered).filter((name) => !Object.hasOwn(said, name));
  return [
    ...found,
    ...lacking.map((name) =>
      registerError(
        design[list] ? `/${list}` : "",
        "missing",
        `The registered task has the ${one} "${name}", and the reference does not name it. Add it.`,
      ),
    ),
  ];
}
