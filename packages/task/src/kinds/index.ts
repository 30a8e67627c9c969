import { z } from "zod";

import { container } from "./container.ts";
import { dynamic } from "./dynamic.ts";
import { eager } from "./eager.ts";
import { echo } from "./echo.ts";
import type { Kind } from "./kind.ts";
import { reference } from "./reference.ts";
import { task } from "./task.ts";
import { template } from "./template.ts";

export { FORMAT, type Kind, type Signature } from "./kind.ts";
export type { ParameterName, Parameters } from "./parameters.ts";

/** Every kind of design. A kind is one file and one line here. */
export const kinds = { task, dynamic, eager, container, echo, reference, template };

export type KindName = keyof typeof kinds;
/** A design of one kind. */
export type DesignOf<Name extends KindName> = z.output<(typeof kinds)[Name]["schema"]>;

type Schema = (typeof kinds)[KindName]["schema"];
const schemas = Object.values(kinds).map(({ schema }) => schema) as unknown as readonly [Schema, ...Schema[]];

/** A design: one schema per kind, told apart by `kind`. */
export const schema = z.discriminatedUnion("kind", schemas);

/** The kind of a design. Its functions take just this design. */
export const kindOf = (design: z.output<typeof schema>): Kind<z.ZodObject, z.output<typeof schema>> =>
  kinds[design.kind] as unknown as Kind<z.ZodObject, z.output<typeof schema>>;
