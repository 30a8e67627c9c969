import { expect, test } from "vitest";

import { looseCredentials } from "./loose-credentials.ts";

test("what looks like a credential is found although the text cannot be read", () => {
  const token = `ghp_${"a".repeat(36)}`;
  for (const [text, found] of [
    ["environment: {DB_PASSWORD: hunter2-hunter2, A: b", ["hunter2-hunter2"]],
    ["  DB_PASSWORD: hunter2-hunter2 # mine\n bad: : x", ["hunter2-hunter2"]],
    ["a: [\n  API_TOKEN: 'two words'", ["two words"]],
    ['{"API_TOKEN": "s3cr3t-s3cr3t"', ["s3cr3t-s3cr3t"]],
    [`a: [\n- ${token}`, [token]],
    ["args: [--password, hunter2-hunter2", ["hunter2-hunter2"]],
    ["a: [\nDB_PASSWORD:\n  b: c\nretries: 3\ntoken_file: /etc/x", []],
  ] as const)
    expect(looseCredentials(text), text).toEqual(found);
});

test("a long text without any is looked through at once", () => {
  for (const text of [
    "a".repeat(1_000_000),
    "a ".repeat(500_000),
    "a:".repeat(500_000),
    " ".repeat(1_000_000),
    `a: b${" ".repeat(1_000_000)}c`,
  ]) {
    const start = performance.now();
    expect(looseCredentials(`${text}\n[`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5_000);
  }
});
