import type { TypedInterface } from "@fletch/flyteidl/json";
import type { z } from "zod";

import type { SharedKeys } from "./kinds/function-task.ts";
import { FORMAT, type KindName, kindOf, type Parameters, schema, type Signature } from "./kinds/index.ts";
import { compileInterface } from "./spec/interface.ts";
import { scopeOf } from "./types/index.ts";

export { FORMAT };

/** A design: one task written as data. One schema per kind; a kind is a file in kinds/. */
export const designSchema = schema;

/** A design that passed the schema, with quantities as text and defaults not filled in. */
export type Design = z.output<typeof designSchema>;
/** A design as a person writes it. */
export type DesignInput = z.input<typeof designSchema>;

/** Any design, whatever its kind: what the kind does not have is absent. Rules read designs this way. */
export interface CommonDesign extends SharedKeys {
  readonly kind: KindName;
  readonly module?: string | undefined;
  readonly function?: string | undefined;
}

/** The parameters of a design of any kind; those that its kind does not take are absent. */
export const parametersOf = (design: CommonDesign): Parameters => design.parameters ?? {};

/** What a design takes and gives, also where its outputs follow from the rest. */
export const signatureOf = (design: Design): Signature => kindOf(design).signature?.(design) ?? design;
/** The interface of a design as Flyte knows it: of a reference too, to compare with the registered task. */
export const interfaceOf = (design: Design): TypedInterface =>
  compileInterface(signatureOf(design), scopeOf(design));
