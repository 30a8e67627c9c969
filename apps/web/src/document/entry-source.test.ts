import { expect, test } from "vitest";

import { entrySource, withSource } from "./entry-source.ts";

const before = `kind: task
parameters:
  # over it
  task_config: # beside the key
    plugin: Spark
    # within
    spark_conf: { a: "1" } # at the end
  retries: 3
`;
const path = "/parameters/task_config";

test("an entry is taken with the comments on its lines and put back where its value is written again", () => {
  const source = entrySource(before, path);
  expect(source?.column).toBe(3);
  const again = `kind: task
parameters:
  retries: 3
  task_config:
    plugin: Spark
    spark_conf:
      a: "1"
`;
  expect(source && withSource(again, path, source)).toBe(`kind: task
parameters:
  retries: 3
  task_config: # beside the key
    plugin: Spark
    # within
    spark_conf: { a: "1" } # at the end
`);
});

test("an entry that would say something else, or stands elsewhere in its line, is left as it is", () => {
  const source = entrySource(before, path) ?? { text: "", column: 0 };
  expect(withSource(before.replace('a: "1"', 'a: "2"'), path, source)).toBeUndefined();
  expect(withSource("parameters:\n    task_config: { plugin: Spark }\n", path, source)).toBeUndefined();
});

test("an entry between brackets is not taken: its line is not its own", () => {
  expect(entrySource("parameters: { task_config: { plugin: Spark } }\n", path)).toBeUndefined();
  expect(entrySource("parameters:\n  - a\n", "/parameters/0")).toBeUndefined();
  expect(entrySource("parameters:\n  retries: 3\n", path)).toBeUndefined();
});
