import { checkDesign } from "./check.ts";
import { type Compiled, compileDesign } from "./compile.ts";
import { settingsSchema } from "./settings.ts";

/** Where designs of tests go. */
export const SETTINGS = { project: "p", domain: "d", version: "v", images: { default: "reg/img:t" } };

/** A design compiled, with a digest that is none. */
export const compiled = (design: object, settings: object = {}): Compiled =>
  compileDesign({ format: "fletch/v1", ...design }, { ...SETTINGS, ...settings }, () => "0".repeat(64));

/** Its problems, a line each: `compile /path code`. */
export const told = (design: object, settings: object = {}): string[] =>
  checkDesign(
    { format: "fletch/v1", ...design },
    settingsSchema.parse({ ...SETTINGS, ...settings }),
  ).problems.map(({ stage, path, code, in: place }) => `${stage} ${place ?? ""}${path} ${code}`);
