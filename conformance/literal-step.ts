import fc from "fast-check";

import { textLiteral } from "../packages/python/src/literal.ts";
import { anyText } from "./generate/text.ts";
import type { Step } from "./step.ts";

const BATCH = 500;

/** Any text, lone halves of surrogate pairs too, survives Python's own reading of the literal that Fletch writes. */
export const literals: Step = async ([oracle], { seed, runs }) => {
  const half = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
  const texts = fc.sample(
    fc.oneof(
      { arbitrary: anyText(), weight: 9 },
      fc.tuple(anyText(), half, anyText()).map((parts) => parts.join("")),
      {
        arbitrary: fc.array(anyText(), { minLength: 2, maxLength: 4 }).map((lines) => lines.join("\n")),
        weight: 5,
      },
    ),
    { seed, numRuns: runs },
  );
  let failed = 0;
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH);
    const read = await oracle.literals(batch.map(textLiteral));
    for (const [index, text] of batch.entries()) {
      if (read[index] === text) continue;
      failed += 1;
      console.error(
        `${JSON.stringify(text)} is read as ${JSON.stringify(read[index])} from ${textLiteral(text)}`,
      );
    }
  }
  return { passed: texts.length - failed, failed };
};
