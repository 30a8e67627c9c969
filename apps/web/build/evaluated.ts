import { pathToFileURL } from "node:url";

import type { Plugin } from "vite";

/**
 * Modules named `*.const.ts` are run while the page is built, and only the values they export go into it: what they
 * were made from weighs nothing. In development and in tests they run like any other module.
 */
export const evaluated = (): Plugin => ({
  name: "evaluated",
  apply: "build",
  enforce: "pre",
  async load(id) {
    if (!id.endsWith(".const.ts")) return null;
    const values = (await import(pathToFileURL(id).href)) as Readonly<Record<string, unknown>>;
    return { code: moduleOf(values), moduleSideEffects: false };
  },
});

/** Repeated parts shorter than this are written out each time. */
const SHORT = 60;

/** A module that exports plain values; parts that stand in several places are written once. */
export function moduleOf(values: Readonly<Record<string, unknown>>): string {
  const times = new Map<string, number>();
  const count = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    const text = JSON.stringify(value);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    if (before === 0) for (const inner of Object.values(value)) count(inner);
  };
  for (const value of Object.values(values)) count(value);

  const names = new Map<string, string>();
  const lines: string[] = [];
  const write = (value: unknown): string => {
    if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "undefined";
    const text = JSON.stringify(value);
    const known = names.get(text);
    if (known !== undefined) return known;
    const code = Array.isArray(value)
      ? `[${value.map(write).join(",")}]`
      : `{${Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`)
          .join(",")}}`;
    if ((times.get(text) ?? 0) < 2 || text.length < SHORT) return code;
    const name = `v${names.size}`;
    names.set(text, name);
    lines.push(`const ${name}=${code};`);
    return name;
  };
  for (const [name, value] of Object.entries(values)) lines.push(`export const ${name}=${write(value)};`);
  return lines.join("\n");
}
