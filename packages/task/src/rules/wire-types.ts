import type { CommonDesign } from "../design.ts";
import { notice, type Problem } from "../problem.ts";

const MESSAGE =
  "Python has no spelling for this type, so the Python shown says Any. Flyte gets the type as it stands here.";

/** Types given in Flyte's own JSON: spec and Python then differ. */
export const wireTypes = (design: CommonDesign): readonly Problem[] =>
  (["inputs", "outputs"] as const).flatMap((side) =>
    (design[side] ?? []).flatMap(({ type }, index) =>
      typeof type === "object" && "literal_type" in type
        ? [notice(`/${side}/${index}/type`, "type", MESSAGE)]
        : [],
    ),
  );
