import { expect, test } from "vitest";

import { credentialForm, namedCredential } from "./credential.ts";

test.each([
  ["DB_PASSWORD", "hunter2"],
  ["API_KEY", "abc"],
  ["aws.secret.access.key", "abc"],
  ["githubToken", "abc"],
  ["SECRET", "abc"],
  ["DB_PASSWORD_PROD", "hunter2"],
  ["DATABASE_URL", "postgres://me:hunter2@db/x"],
  ["X", `ghp_${"a".repeat(36)}`],
  ["X", "AKIAIOSFODNN7EXAMPLE"],
  ["X", "-----BEGIN RSA PRIVATE KEY-----\nabc"],
])("%s=%s looks like a credential", (name, value) => {
  expect(namedCredential(name, value)).toBeDefined();
});

test("a long text that nearly is one is looked through once", () => {
  const started = performance.now();
  for (const piece of ["-eyJ", "a.", "a:", "-----BEGIN "])
    expect(credentialForm(`${piece.repeat(250_000)}://eyJ`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(2_000);
});

test.each([
  ["MAX_TOKENS", "512"],
  ["TOKENIZER", "bert-base"],
  ["TOKENIZERS_PARALLELISM", "false"],
  ["PASSWORD_FILE", "/run/secrets/x"],
  ["DB_PASSWORD", "/etc/flyte/secrets/db/password"],
  ["DB_PASSWORD", ""],
  ["DB_PASSWORD", "$OTHER"],
  ["TOKEN_URL", "https://acme/oauth"],
  ["SECRET_NAME", "db"],
  ["KEY", "epochs"],
  ["PASSWORD_OF_THE_OLD_STORE", "abc"],
  ["PARTITION_KEY", "day"],
  ["DATABASE_URL", "postgres://db/x"],
  ["IMAGE", "ghcr.io/acme/train@sha256:0123456789abcdef0123456789abcdef"],
])("%s=%s does not", (name, value) => {
  expect(namedCredential(name, value)).toBeUndefined();
});

test("a text has to have the form of a credential", () => {
  expect(credentialForm("password")).toBeUndefined();
});
