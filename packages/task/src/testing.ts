import { checkDesign } from "./check.ts";
import { type Compiled, compileDesign } from "./compile.ts";
import { renderPython } from "./render.ts";
import { settingsSchema } from "./settings.ts";

/** Where designs of tests go. */
const SETTINGS = { project: "p", domain: "d", version: "v", images: { default: "reg/img:t" } };

/** A design compiled, with a digest that is none, and its Python when it compiles. */
export function compiled(design: object, settings: object = {}): Compiled & { readonly python?: string } {
  const given = { format: "fletch/v1", ...design };
  const made = compileDesign(given, { ...SETTINGS, ...settings }, () => "0".repeat(64));
  return made.design && made.entities ? { ...made, python: renderPython(made.design) } : made;
}

/** Its problems, a line each: `compile /path code`. */
export const told = (design: object, settings: object = {}): string[] =>
  checkDesign(
    { format: "fletch/v1", ...design },
    settingsSchema.parse({ ...SETTINGS, ...settings }),
  ).problems.map(({ stage, path, code, in: place }) => `${stage} ${place ?? ""}${path} ${code}`);
