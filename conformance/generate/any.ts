import fc from "fast-check";

import { type Generated, generated } from "./design.ts";
import { containers } from "./kinds/container.ts";
import { echoes } from "./kinds/echo.ts";
import { references } from "./kinds/reference.ts";
import { readyMade } from "./kinds/template.ts";

/** Designs of every kind. */
export const anyDesign = (): fc.Arbitrary<Generated> =>
  fc.oneof(
    { arbitrary: generated(), weight: 8 },
    { arbitrary: containers(), weight: 2 },
    { arbitrary: echoes(), weight: 1 },
    { arbitrary: references(), weight: 1 },
    { arbitrary: readyMade(), weight: 4 },
  );
