import type { Analysis } from "./analyse.ts";

/**
 * Memory in which the worker lays an answer down. A message comes later: Chromium keeps those back after a key press until the
 * frame with the letter is painted. Read from here, the answer is in that very frame.
 */
export interface SharedAnswer {
  /** Whether an answer lies there, and the lengths of its JSON and of the spec's binary after it, in bytes. */
  readonly head: Int32Array<SharedArrayBuffer>;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

/** Of an answer, in bytes. A larger one goes as a message. */
const ROOM = 262_144;

/** Browsers share memory with pages that let nothing of other sites in; such is ours, where it came over a secure connection. */
export const shareAnswer = (): SharedAnswer | undefined =>
  globalThis.crossOriginIsolated
    ? { head: new Int32Array(new SharedArrayBuffer(12)), bytes: new Uint8Array(new SharedArrayBuffer(ROOM)) }
    : undefined;

/** Lays an answer down; false where there is no room for it, or JSON has no word for a value in it. */
export function layDown({ head, bytes }: SharedAnswer, analysis: Analysis): boolean {
  const { wire = new Uint8Array() } = analysis.good ?? {};
  const json = jsonOf(analysis);
  if (json === undefined || json.length + wire.length > bytes.length) return false;
  bytes.set(json);
  bytes.set(wire, json.length);
  head[1] = json.length;
  head[2] = wire.length;
  Atomics.store(head, 0, 1);
  return true;
}

/**
 * Takes the answer that lies there.
 * @param patience how long to wait for one, in milliseconds: the thread does nothing else meanwhile
 */
export function takeUp({ head, bytes }: SharedAnswer, patience: number): Analysis | undefined {
  const end = performance.now() + patience;
  while (Atomics.load(head, 0) === 0) if (performance.now() >= end) return undefined;
  const [, length = 0, wire = 0] = head;
  const analysis = JSON.parse(new TextDecoder().decode(bytes.slice(0, length))) as Analysis;
  if (wire > 0) Object.assign(analysis.good ?? {}, { wire: bytes.slice(length, length + wire) });
  Atomics.store(head, 0, 0);
  return analysis;
}

/** All but the binary. A large whole number has no JSON, which says so itself. */
function jsonOf(analysis: Analysis): Uint8Array | undefined {
  try {
    return new TextEncoder().encode(JSON.stringify(analysis, written));
  } catch {
    return undefined;
  }
}

function written(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return undefined;
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) throw new RangeError();
  return value;
}
