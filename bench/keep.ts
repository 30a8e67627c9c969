import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

import { step } from "../scripts/step.ts";
import type { Figure } from "./figure.ts";

const PAGE = "docs/benchmarks.md";
const BEGIN = "<!-- figures: begin -->";
const END = "<!-- figures: end -->";

/** Puts the figures into their place in docs/benchmarks.md. */
export async function keep(figures: readonly Figure[]): Promise<void> {
  const text = readFileSync(PAGE, "utf8");
  const [before, rest = ""] = text.split(BEGIN);
  const [, after] = rest.split(END);
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for figures`);
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${tableOf(figures)}\n\n${END}${after}`);
  await step("oxfmt", [PAGE]);
}

function tableOf(figures: readonly Figure[]): string {
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  const machine = `${cpus().length} × ${processor}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const rows = figures.map(
    ({ what, value, goal = "", isMet }) =>
      `| ${what} | ${value} | ${goal} | ${isMet === undefined ? "" : isMet ? "yes" : "**no**"} |`,
  );
  return [machine, "", "| what | figure | goal | met |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
