import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { type Route, routes } from "@fletch/contract";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { openEmbedded } from "../registry/embedded/open.ts";
import { testApp } from "../testing.ts";

const BODIES = 20_000;

/** After this many the caches are warm, and memory must not grow any more. */
const WARM = BODIES / 4;

/** What may come and go with luck of the collector, in bytes. */
const SLACK = 16 * 1024 * 1024;

const SETTINGS = { project: "flytesnacks", domain: "development", version: "1", images: { default: "a:b" } };
const DESIGN = {
  format: "fletch/v1",
  kind: "task",
  module: "recipes.train",
  function: "fit",
  inputs: [{ name: "epochs", type: "int", default: 3 }],
  outputs: [{ name: "o0", type: "float" }],
  parameters: {
    container_image: "a:b",
    retries: 3,
    timeout: "1h",
    requests: { cpu: "2", mem: "4Gi" },
    environment: { A: "b" },
  },
};
const TEXT = `# a comment
format: fletch/v1
kind: task
module: recipes.train
function: fit
inputs:
  - {name: epochs, type: "int | None", default: 3}
parameters:
  retries: 3
  requests: {cpu: "2", mem: 4Gi}
  pod_template: {primary_container_name: main, pod_spec: {containers: [{name: main}]}}
`;

const NASTY_KEYS = [
  "__proto__",
  "constructor",
  "toString",
  "",
  "\0",
  "\ud800",
  "a/b~c",
  "kind",
  "parameters",
  "type",
  "default",
];
const NASTY_VALUES = [
  null,
  true,
  -0,
  1e308,
  2 ** 53,
  -1,
  0.1,
  "",
  "\0",
  "\ud800",
  "true",
  "[",
  "a".repeat(5_000),
  [],
  {},
  [[[]]],
];
const NASTY_PIECES = [
  "[",
  "]",
  "{",
  "}",
  ":",
  "- ",
  "? ",
  "&a ",
  "*a",
  "!!python/x ",
  "|\n",
  ">",
  "'",
  '"',
  "\t",
  "\0",
  "#",
  "%",
  "@",
  "`",
  "---\n",
  "...\n",
  "\r",
  "\u2028",
  "<<: ",
  "0x",
  "1e999",
  "~",
  "  ",
  "\n",
];

const value = fc.oneof(
  fc.constantFrom(...NASTY_VALUES),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(fc.constantFrom(...NASTY_KEYS), fc.constantFrom(...NASTY_VALUES), { noNullPrototype: true }),
);

/** A good document with one place, chosen by numbers, that holds something else. */
const broken = (good: unknown) =>
  fc.tuple(fc.array(fc.nat(20), { maxLength: 5 }), value).map(([way, bad]) => replaceAt(good, way, bad));

const brokenText = fc
  .array(fc.tuple(fc.nat(TEXT.length), fc.nat(6), fc.oneof(fc.constantFrom(...NASTY_PIECES), fc.string())), {
    minLength: 1,
    maxLength: 6,
  })
  .map((edits) =>
    edits.reduce((text, [at, cut, piece]) => text.slice(0, at) + piece + text.slice(at + cut), TEXT),
  );

const document = fc.oneof(
  fc.record({ design: broken(DESIGN), settings: fc.constant(SETTINGS) }),
  fc.record({ design: fc.constant(DESIGN), settings: broken(SETTINGS) }),
  fc.record({ text: brokenText, settings: fc.constant(SETTINGS) }),
  fc.record({ title: fc.string(), text: brokenText, settings: value }),
  fc.record({ text: fc.string(), settings: value }, { requiredKeys: [] }),
  fc.record({ designId: fc.oneof(fc.uuid(), fc.string()), revision: value, settings: value }),
);

const body = fc.oneof(
  { weight: 8, arbitrary: document.map((sent) => JSON.stringify(sent)) },
  { weight: 1, arbitrary: value.map((sent) => JSON.stringify(sent)) },
  { weight: 1, arbitrary: document.map((sent) => JSON.stringify(sent).slice(0, -7)) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 90, max: 5_000 })
      .map((depth) => `{"design":${"[".repeat(depth)}${"]".repeat(depth)},"settings":{}}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 90, max: 5_000 })
      .map((depth) => JSON.stringify({ text: "- ".repeat(depth), settings: SETTINGS })),
  },
);

const taking = Object.entries<Route>(routes)
  .filter(([, route]) => route.body)
  .map(([name]) => name as keyof typeof routes);
const request = fc.record({
  name: fc.constantFrom(...taking),
  body,
  ifMatch: fc.constantFrom('"1"', '"0"', "x", undefined),
  type: fc.constantFrom("application/json", "application/json; charset=utf-8", "text/plain"),
});

test(`${BODIES.toLocaleString("en")} bad bodies give no 5xx, and memory does not grow`, async () => {
  const { call, app } = await testApp({ registry: ({ database }) => openEmbedded(database) });
  const design = (await call(routes.createDesign, { body: { title: "t", text: TEXT } })).body;
  let count = 0;
  let warm = 0;
  await fc.assert(
    fc.asyncProperty(request, async ({ name, body, ifMatch, type }) => {
      const route = routes[name];
      const answer = await app.inject({
        method: route.method,
        url: route.path.replace(":id", design.id),
        headers: {
          host: "localhost",
          "content-type": type,
          ...(ifMatch !== undefined && { "if-match": ifMatch }),
        },
        payload: body,
      });
      if (answer.statusCode >= 500) throw new Error(`${answer.statusCode} ${answer.body}`);
      count += 1;
      if (count === WARM) warm = heapInUse();
    }),
    { numRuns: BODIES },
  );
  expect(count).toBe(BODIES);
  expect(heapInUse() - warm).toBeLessThan(SLACK);
}, 300_000);

function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

function replaceAt(good: unknown, way: readonly number[], bad: unknown): unknown {
  const [step, ...rest] = way;
  if (step === undefined || typeof good !== "object" || good === null) return bad;
  if (Array.isArray(good)) {
    const at = step % (good.length + 1);
    return [...good.slice(0, at), replaceAt(good[at], rest, bad), ...good.slice(at + 1)];
  }
  const keys = [...Object.keys(good), NASTY_KEYS[step % NASTY_KEYS.length] ?? ""];
  const key = keys[step % keys.length] ?? "";
  return Object.fromEntries([
    ...Object.entries(good),
    [key, replaceAt((good as Record<string, unknown>)[key], rest, bad)],
  ]);
}
