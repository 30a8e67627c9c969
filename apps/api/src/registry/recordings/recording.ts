import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import type { TaskList } from "@fletch/flyteidl/json";
import { expect } from "vitest";

import { type StatusCode, type StatusDetail, StatusError } from "../status.ts";

/** One call that a real flyteadmin 1.16.8 answered. */
export interface Step {
  readonly name: string;
  readonly call: string;
  /** `message`: code, text and answer are the contract. `code`: the code alone. `none`: played for what it leaves behind. */
  readonly match: "message" | "code" | "none";
  /** `{$repeat: [text, times]}`, `{$list: [item, times]}` and `{$hex: length}` stand for long texts and lists. */
  readonly request: Json;
  /** Bytes, in hexadecimal, that the real request had after its encoded template. */
  readonly appendToTemplate?: string;
  readonly code: StatusCode;
  readonly message?: string;
  readonly details?: readonly StatusDetail[];
  readonly response?: Json;
  /** The tasks of the answer were cut down to their identifiers. */
  readonly idsOnly?: true;
}

type Json = { readonly [key: string]: unknown };

/** `limits`: cpu 8, memory 16Gi, gpu 4. `whitelist`: the built-in limits and a task type whitelist. */
export function readRecording(name: "limits" | "whitelist"): Step[] {
  const text = readFileSync(new URL(`${name}.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as Step[]).map((step) => ({
    ...step,
    request: expand(step.request) as Json,
    ...(step.response && { response: expand(step.response) as Json }),
  }));
}

function expand(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expand);
  if (typeof value !== "object" || value === null) return value;
  const { $repeat, $list, $hex } = value as { $repeat?: [string, number]; $list?: [unknown, number]; $hex?: number };
  if ($repeat) return $repeat[0].repeat($repeat[1]);
  if ($list) return Array.from({ length: $list[1] }, () => $list[0]);
  if ($hex) return randomHex($hex);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expand(item)]));
}

/** Texts that do not compress: sha-256 of `s0`, `s1`, … in hexadecimal. */
function randomHex(length: number): string {
  let text = "";
  for (let part = 0; text.length < length; part++) text += createHash("sha256").update(`s${part}`).digest("hex");
  return text.slice(0, length);
}

/** Plays one step and holds the answer to the recording as strictly as the step says. */
export async function playStep(step: Step, call: (step: Step) => Promise<unknown>): Promise<void> {
  const answer = await call(step).then(
    (response) => ({ code: "OK" as StatusCode, message: "", details: [] as readonly StatusDetail[], response }),
    (error: unknown) => {
      if (!(error instanceof StatusError)) throw error;
      return { code: error.code, message: error.message, details: error.details, response: undefined };
    },
  );
  if (step.match === "none") return;
  if (step.match === "code") {
    expect(answer.code).toBe(step.code);
    return;
  }
  expect(`${answer.code} ${answer.message}`).toBe(`${step.code} ${step.message ?? ""}`);
  expect(answer.details).toEqual(step.details ?? []);
  expect(comparable(answer.response, step)).toEqual(comparable(step.response, step));
}

function comparable(response: unknown, step: Step): unknown {
  if (!step.idsOnly) return withoutTimes(response);
  const { tasks = [], ...rest } = (response ?? {}) as TaskList;
  return { tasks: tasks.map(({ id }) => ({ id })), ...rest };
}

function withoutTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTimes);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "createdAt");
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutTimes(item)]));
}
