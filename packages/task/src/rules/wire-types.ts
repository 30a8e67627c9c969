import type { CommonDesign } from "../design.ts";
import { notice, type Problem } from "../problem.ts";

const MESSAGE =
  "Python has no spelling for this type: in the Python shown a class stands for it, and how its values are converted is yours to write.";

/** Types given in Flyte's own JSON: Python says them in a roundabout way. */
export const wireTypes = ({ inputs, outputs }: CommonDesign): readonly Problem[] => [
  ...ofSide("inputs", inputs),
  ...ofSide("outputs", outputs),
];

const ofSide = (side: "inputs" | "outputs", things: CommonDesign["outputs"] = []): readonly Problem[] =>
  things.flatMap(({ type }, index) =>
    typeof type === "object" && "literal_type" in type
      ? [notice(`/${side}/${index}/type`, "type", MESSAGE)]
      : [],
  );
