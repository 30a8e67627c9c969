import { ContainerImage } from "../parameters/container-image.tsx";
import { HintPart, ReferencePart } from "../reference/reference-part.tsx";
import type { Twin, TwinField } from "../twin.ts";
import { CommandWords } from "./command-words.tsx";
import { Container } from "./container.tsx";
import { Inputs } from "./inputs.tsx";
import { Kind } from "./kind.tsx";
import { Outputs } from "./outputs.tsx";
import { Types } from "./types.tsx";

/** Keys of a design that have a form of their own; the others are shown by what their schema says. */
export const keyTwins: Readonly<Record<string, Twin>> = {
  kind: { field: Kind },
  container: { field: Container },
  project: { field: ReferencePart },
  domain: { field: ReferencePart },
  name: { field: ReferencePart },
  version: { field: ReferencePart },
  inputs: { field: Inputs, prominent: true },
  outputs: { field: Outputs, prominent: true },
  types: { field: Types },
};

const HINT = "/parameters/node_dependency_hints/*";

/** Fields inside of a key that have a form of their own, by their paths; `*` stands for a place in a list. */
export const innerTwins: Readonly<Record<string, TwinField>> = {
  "/container/image": { field: ContainerImage },
  "/container/command": { field: CommandWords },
  "/container/arguments": { field: CommandWords },
  [`${HINT}/project`]: { field: HintPart },
  [`${HINT}/domain`]: { field: HintPart },
  [`${HINT}/name`]: { field: HintPart },
  [`${HINT}/version`]: { field: HintPart },
};
