import { isDeepStrictEqual } from "node:util";

import { toCanonical } from "@fletch/flyteidl/codec";
import type { TypedInterface, VariableMap } from "@fletch/flyteidl/json";
import { type DesignOf, interfaceOf, type Problem, registerError } from "@fletch/task";

type Reference = DesignOf<"reference">;

/** What a reference says of the task that it points at and the registry says otherwise. */
export function referenceProblems(
  design: Reference,
  registered: TypedInterface | undefined,
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
  const said = toCanonical("flyteidl.core.TypedInterface", interfaceOf(design));
  return [
    ...differing(design, "inputs", { said: said.inputs, registered: registered.inputs }),
    ...differing(design, "outputs", { said: said.outputs, registered: registered.outputs }),
  ];
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
    if (isDeepStrictEqual(said[name]?.type, registered[name]?.type)) return [];
    return [
      registerError(
        `${path}/type`,
        "type",
        `The registered task has another type for the ${one} "${name}". Take the registered one.`,
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
