import { printModule } from "@fletch/python";

import type { Design } from "./design.ts";
import { kindOf } from "./kinds/index.ts";
import { declarationStatements, scopeOf, wireStatements } from "./types/index.ts";

/**
 * The Python module that flytekit would make the same TaskSpec of: what is set and nothing else, with the classes that the
 * signature needs.
 * @param design a design whose problems leave a spec
 */
export const renderPython = (design: Design): string =>
  printModule({
    statements: [
      ...declarationStatements(scopeOf(design)),
      ...wireStatements(design),
      ...kindOf(design).python(design),
    ],
  });
