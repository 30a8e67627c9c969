import type { Twin } from "../twin.ts";
import { Inputs } from "./inputs.tsx";
import { Kind } from "./kind.tsx";
import { Outputs } from "./outputs.tsx";
import { Types } from "./types.tsx";

/** Keys of a design that have a form of their own; the others are shown by what their schema says. */
export const keyTwins: Readonly<Record<string, Twin>> = {
  kind: { field: Kind },
  inputs: { field: Inputs, prominent: true },
  outputs: { field: Outputs, prominent: true },
  types: { field: Types },
};
