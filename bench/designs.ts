import { digest } from "@fletch/flyteidl/codec";
import type { TaskSpec } from "@fletch/flyteidl/json";
import { compileDesign, readText, type SettingsInput } from "@fletch/task";

import { type Case, readCases } from "../examples/cases.ts";

export interface Sample extends Pick<Case, "name" | "text" | "settings" | "python" | "module"> {
  /** Plain values of `text`. */
  readonly design: unknown;
}

/** The designs that everything is measured with: those that stand for a task of their own. */
export function samples(): readonly Sample[] {
  return readCases()
    .filter(({ specFile }) => specFile !== undefined)
    .map((example) => ({ ...example, design: readText(example.text).value }));
}

/** The design with the longest text. */
export function largestSample(): Sample {
  const [largest] = samples().toSorted((a, b) => b.text.length - a.text.length);
  if (!largest) throw new Error("There are no examples to measure with.");
  return largest;
}

/** An ordinary design, compiled, for what is measured around compiling: of all examples the one of middle size. */
export function middleSample(): Sample & { readonly spec: TaskSpec; readonly taskName: string } {
  const bySize = samples().toSorted((a, b) => a.text.length - b.text.length);
  const sample = bySize[Math.floor(bySize.length / 2)];
  if (!sample) throw new Error("There are no examples to measure with.");
  const { spec } = compileDesign(sample.design, sample.settings, digest);
  if (!spec) throw new Error(`${sample.name} does not compile.`);
  return { ...sample, spec, taskName: spec.template?.id?.name ?? "" };
}

/** Versions that no other call of this gives. */
export function freshVersions(): () => string {
  const run = `${process.pid}-${Date.now()}`;
  let count = 0;
  return () => `${run}-${(count += 1)}`;
}

export const at = (settings: SettingsInput, version: string): SettingsInput => ({ ...settings, version });
