import type { Statement } from "@fletch/python";
import { z } from "zod";

import type { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import type { Entity } from "../spec/entity.ts";
import type { WrittenVariable } from "../spec/interface.ts";

/** The newest format this build reads and writes. */
export const FORMAT = "fletch/v1";

/** The keys that every design starts with. */
export const headKeys = <Kind extends string>(kind: Kind) => ({
  format: z.literal(FORMAT),
  kind: z.literal(kind),
});

/** What a task takes and gives. */
export interface Signature {
  readonly inputs?: readonly WrittenVariable[] | undefined;
  readonly outputs?: readonly WrittenVariable[] | undefined;
}

/** A kind of design: its schema, and all that depends on the kind. */
export interface Kind<Schema extends z.ZodObject, Design = z.output<Schema>> {
  readonly schema: Schema;
  /** What a picker calls it. */
  readonly label: string;
  /** One line for a person who has never seen Flyte. */
  readonly help: string;
  /** A small design to start from; it has no problems. */
  readonly example: z.input<Schema>;
  /** The Flyte name of the task. */
  readonly nameOf: (design: Design) => string;
  /** Inputs and outputs, where the design does not write them as they are. */
  readonly signature?: (design: Design) => Signature;
  /** What flytekit registers for it, in order. Nothing for a reference. */
  readonly compile: (design: Design, settings: Settings) => readonly Entity[];
  /** The statements of the Python module, behind those of the declared types. */
  readonly python: (design: Design) => readonly Statement[];
  /** What is refused or warned of for this kind alone, beyond its schema. */
  readonly check?: (design: Design, settings?: Settings) => readonly Problem[];
}
