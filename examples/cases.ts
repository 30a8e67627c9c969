import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { SettingsInput } from "@fletch/task";
import { parse } from "yaml";

/** One folder of examples. */
export interface Case {
  readonly name: string;
  readonly folder: string;
  /** The text of design.yaml. */
  readonly text: string;
  /** The first comment line: what the example shows. */
  readonly title: string;
  /** The comment lines below it. */
  readonly about: string;
  /** Its own settings, or those that all share. */
  readonly settings: SettingsInput;
  /** The module that task.py is loaded as. */
  readonly module: string;
  /** The Flyte name of the task in it. */
  readonly task: string;
  /** task.py: what a person would write. */
  readonly python: string;
  /** spec.json: what flytekit made of task.py. A reference registers nothing and has none. */
  readonly specFile: string | undefined;
}

const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

/** Every example, by name. */
export function readCases(): Case[] {
  const root = import.meta.dirname;
  const shared = parse(read(root, "settings.yaml")) as SettingsInput;
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .toSorted()
    .map((name): Case => {
      const folder = join(root, name);
      const text = read(folder, "design.yaml");
      const own = join(folder, "settings.yaml");
      const { specFile, ...place } = placeOf(text);
      const [title = "", ...about] = commentsOf(text);
      return {
        name,
        folder,
        text,
        title,
        about: about.join(" "),
        settings: existsSync(own) ? (parse(read(own)) as SettingsInput) : shared,
        python: read(folder, "task.py"),
        ...place,
        specFile: specFile && join(folder, specFile),
      };
    });
}

interface Written {
  readonly kind: string;
  readonly name?: string;
  readonly module?: string;
  readonly function?: string;
  readonly template?: { readonly module?: string };
}

function placeOf(text: string) {
  const { kind, name, module, function: own, template } = parse(text) as Written;
  return {
    module: module ?? template?.module ?? "designed",
    task: name ?? `${module}.${own}`,
    specFile: kind === "reference" ? undefined : "spec.json",
  };
}

function commentsOf(text: string): string[] {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines.slice(0, end).map((line) => line.replace(/^#\s*/, ""));
}
