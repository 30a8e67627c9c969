import type { Design } from "../design.ts";
import { kindOf } from "../kinds/index.ts";
import type { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { images } from "./images.ts";
import { signature } from "./signature.ts";
import { taskConfig } from "./task-config.ts";

/** A check that spans parameters. It may read any kind as a CommonDesign. Settings are there when somebody asks for a spec. */
export type Rule = (design: Design, settings?: Settings) => readonly Problem[];

/** Every rule, in the order in which their problems are told. */
export const rules: readonly Rule[] = [
  signature,
  taskConfig,
  (design, settings) => kindOf(design).check?.(design, settings) ?? [],
  (design, settings) => (settings === undefined ? [] : images(design, settings)),
];
