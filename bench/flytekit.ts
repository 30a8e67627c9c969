import { join } from "node:path";
import { createInterface } from "node:readline";

import { digest } from "@fletch/flyteidl/codec";
import { compileDesign } from "@fletch/task";

import { startPython } from "../conformance/environment.ts";
import { type Sample, samples } from "./designs.ts";
import { atLeast, median, type Promised, times } from "./figure.ts";

const TURNS = 3;
/** Of the processor, on each example in each turn. */
const SECONDS = 0.1;

type Microseconds = Readonly<Record<string, number>>;

/** From a design to a checked spec, its bytes and their digest, beside flytekit's way from a loaded task to bytes. */
export const flytekit: Promised = {
  name: "flytekit",
  measure: async () => {
    const all = samples();
    const real = startFlytekit(all);
    try {
      const ratios = new Map<string, number[]>(all.map(({ name }) => [name, []]));
      const sums: { ours: number; theirs: number }[] = [];
      for (let turn = 0; turn <= TURNS; turn += 1) {
        const theirs = await real.turn();
        const ours = Object.fromEntries(all.map((sample) => [sample.name, compileTime(sample)]));
        // The first turn warms up.
        if (turn === 0) continue;
        for (const { name } of all) ratios.get(name)?.push(valueOf(theirs, name) / valueOf(ours, name));
        sums.push({ ours: sum(ours), theirs: sum(theirs) });
      }
      const each = [...ratios].map(([name, values]) => ({ name, ratio: median(values) }));
      const slowest = each.toSorted((a, b) => a.ratio - b.ratio)[0];
      const mean = (pick: (turn: { ours: number; theirs: number }) => number): string =>
        `${Math.round(median(sums.map(pick)) / all.length)} µs each`;
      return [
        atLeast(
          `Design to checked, compiled and encoded against flytekit, ${all.length} examples`,
          median(sums.map(({ ours, theirs }) => theirs / ours)),
          10,
        ),
        { what: `the least of them, ${slowest?.name}`, value: times(slowest?.ratio ?? Number.NaN) },
        { what: "here, with the digest", value: mean(({ ours }) => ours) },
        { what: "flytekit, from a loaded task to bytes", value: mean(({ theirs }) => theirs) },
      ];
    } finally {
      real.stop();
    }
  },
};

/** Microseconds of the processor for each time, all threads of this process together. */
function compileTime({ design, settings, name }: Sample): number {
  const spent = (): number => {
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const before = process.cpuUsage();
  let done = 0;
  while (spent() < SECONDS * 1e6) {
    const { spec } = compileDesign(design, settings, digest);
    if (!spec) throw new Error(`${name} does not compile`);
    done += 1;
  }
  return spent() / done;
}

function startFlytekit(all: readonly Sample[]) {
  const child = startPython(join(import.meta.dirname, "flytekit_serialize.py"));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const request = all.map(({ name, module, python: source, settings }) => ({
    name,
    module,
    source,
    settings,
    seconds: SECONDS,
  }));
  return {
    turn: async (): Promise<Microseconds> => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error("flytekit ended; what it said stands above");
      return JSON.parse(value) as Microseconds;
    },
    stop: () => child.kill(),
  };
}

function valueOf(times: Microseconds, name: string): number {
  const value = times[name];
  if (value === undefined) throw new Error(`${name} was not measured`);
  return value;
}

const sum = (times: Microseconds): number => Object.values(times).reduce((total, value) => total + value, 0);
