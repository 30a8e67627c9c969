import { compileError, outside, type Problem } from "@fletch/task";
import fp from "fastify-plugin";

import { readLongJson } from "../json.ts";
import { DEEPEST, MOST_VALUES, outlineJson } from "./nesting.ts";
import { Refusal } from "./refusal.ts";

/** Bodies are JSON: not too deep, well formed, and their long integers whole (as bigint). */
export const jsonBody = fp(
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
      try {
        const { "content-encoding": encoding = "" } = request.headers;
        if (!/^(?:identity)?$/i.test(encoding)) throw encoded();
        // A body that is empty is none: a DELETE may name a type out of habit.
        done(null, body.length === 0 ? undefined : parseJson(decode(body as Buffer)));
      } catch (error) {
        done(error as Error);
      }
    });
  },
  { name: "json-body" },
);

/** Throws a Refusal. */
function parseJson(text: string): unknown {
  const { beyond, repeated, longNumber } = outlineJson(text);
  if (beyond) throw malformed(BEYOND[beyond]);
  const value = readJson(text, longNumber);
  if (repeated.length > 0) {
    const detail = `The body has a name twice in one object: ${repeated[0]}.`;
    const message = "This key stands twice in one map. Keep one of them.";
    throw malformed(
      detail,
      repeated.slice(0, 100).map((path) => outside("request")(compileError(path, "duplicate-key", message))),
    );
  }
  return value;
}

const BEYOND = {
  deep: `The body is nested more than ${DEEPEST} levels deep.`,
  long: `The body holds more than ${MOST_VALUES.toLocaleString("en")} names and values, far more than any design. Shorten it; data belongs into files.`,
};

function readJson(text: string, longNumber: boolean): unknown {
  try {
    return longNumber ? readLongJson(text) : JSON.parse(text);
  } catch (error) {
    // V8's words quote the body, which belongs into no log; its place is enough.
    const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : "")?.[0];
    throw malformed(`The body is not JSON${place ? `: it cannot be read from ${place} on` : ""}.`);
  }
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw malformed("The body is not UTF-8.");
  }
}

/** Nothing is unpacked here: a small body could become a very large one. */
const encoded = (): Refusal =>
  new Refusal("unsupported-media-type", {
    detail: "The body is compressed. Send it as it is, without content-encoding.",
  });

function malformed(detail: string, problems?: readonly Problem[]): Refusal {
  return new Refusal("malformed-request", { detail, ...(problems && { problems }) });
}
