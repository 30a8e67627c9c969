import { digest } from "@fletch/flyteidl/codec";
import { compileDesign, readText } from "@fletch/task";
import { expect, test } from "vitest";

import { readCases } from "./cases.ts";

/** About as many names and values as the API takes in a body. */
const MOST = 29_000;

type Path = readonly (string | number)[];
type Json = Readonly<Record<string | number, unknown>>;

interface Place {
  readonly what: string;
  /** A design and its settings. */
  readonly whole: Json;
  /** Of a list or map in them that holds something. */
  readonly path: Path;
}

const isCollection = (value: unknown): value is Json => typeof value === "object" && value !== null;

const sizeOf = (value: unknown): number =>
  isCollection(value) ? Object.values(value).reduce<number>((sum, item) => sum + sizeOf(item) + 1, 1) : 1;

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (!isCollection(value) || Object.keys(value).length === 0) return [];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 1 ? [path, ...inside] : inside;
}

/** Every list and map of the examples; one that another example has at the same place of the same kind, plugin or class is left out. */
function places(): readonly Place[] {
  const known = new Set<string>();
  return readCases().flatMap(({ name, text, settings }) => {
    const design = readText(text).value as Json;
    const sort = [
      design["kind"],
      sortOf(design["template"]),
      sortOf((design["parameters"] as Json)?.["task_config"]),
    ];
    return pathsIn({ design, settings })
      .filter((path) => {
        const place = JSON.stringify([sort, path.map((step) => (typeof step === "number" ? 0 : step))]);
        return !known.has(place) && known.add(place);
      })
      .map((path) => ({ what: `${path.join("/")} of ${name}`, whole: { design, settings }, path }));
  });
}

const sortOf = (part: unknown): unknown =>
  isCollection(part) ? (part["plugin"] ?? part["type"]) : undefined;

/** What the path leads to repeated until it is as large as a body may be; keys and names stay different. */
function widened(value: unknown, [step, ...rest]: Path): unknown {
  if (!isCollection(value)) return value;
  if (step !== undefined) {
    const inside = widened(value[step], rest);
    return Array.isArray(value) ? value.with(Number(step), inside) : { ...value, [step]: inside };
  }
  const entries = Object.entries(value);
  const length = Math.floor(MOST / (sizeOf(value) / entries.length + 1));
  const many = Array.from({ length }, (_, at): [string, unknown] => {
    const [key, item] = entries[at % entries.length] ?? ["", undefined];
    return [
      `${key}${at}`,
      isCollection(item) && "name" in item ? { ...item, name: `${String(item["name"])}_${at}` } : item,
    ];
  });
  return Array.isArray(value) ? many.map(([, item]) => item) : Object.fromEntries(many);
}

test.each(places())("$what may be as large as a body, and is answered like any", ({ whole, path }) => {
  const { design, settings } = widened(whole, path) as Json;
  expect(compileDesign(design, settings as object, digest).problems).toBeInstanceOf(Array);
});
