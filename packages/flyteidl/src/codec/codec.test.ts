import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import type { Messages } from "../generated/types.ts";
import { decode, encode, type MessageName } from "./index.ts";

interface Fixture {
  note: string;
  name: MessageName;
  json: Messages[MessageName];
  base64: string;
}

const path = new URL("../../fixtures/messages.json", import.meta.url);
const fixtures = JSON.parse(readFileSync(path, "utf8")) as Fixture[];

test.each(fixtures)("encodes as Google's protobuf does: $name, $note", ({ name, json, base64 }) => {
  expect(Buffer.from(encode(name, json)).toString("base64")).toBe(base64);
});

test.each(fixtures)("decodes as Google's protobuf does: $name, $note", ({ name, json, base64 }) => {
  expect(decode(name, Buffer.from(base64, "base64"))).toEqual(json);
});
