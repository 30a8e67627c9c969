import { Mismatch } from "./mismatch.ts";

/** A value that is not the message it should be: JSON on the way in, bytes on the way out. */
export class WireError extends Error {
  override readonly name = "WireError";
  /** Full name of the message that was asked for. */
  readonly messageName: string;
  /** JSON Pointer to the offending value in the message's JSON. */
  readonly path: string;
  /** What is wrong with it, without the place. */
  readonly reason: string;

  constructor(messageName: string, path: string, reason: string) {
    super(`${messageName}${path && ` at ${path}`}: ${reason}`);
    this.messageName = messageName;
    this.path = path;
    this.reason = reason;
  }
}

/**
 * Levels of JSON that are followed. Python's protobuf stops at 100 nested messages, which is at most 200 levels of
 * JSON; a Struct that deep is only ever an attack on the stack.
 */
const deepest = 256;

/** Where in the JSON of a message the codec is. */
export class Place {
  readonly #messageName: string;
  readonly #segments: (string | number)[] = [];

  /** Fields that are not known are passed over. */
  readonly passesUnknown: boolean;

  constructor(messageName: string, passesUnknown = false) {
    this.#messageName = messageName;
    this.passesUnknown = passesUnknown;
  }

  enter(segment: string | number): void {
    if (this.#segments.length === deepest) throw this.error(`is nested more than ${deepest} levels deep`);
    this.#segments.push(segment);
  }

  leave(): void {
    this.#segments.pop();
  }

  /** The value that was read here. @throws WireError where there is none */
  read<Value>(value: Value | Mismatch): Value {
    if (value instanceof Mismatch) throw this.error(value.reason);
    return value;
  }

  /** The error to throw; `below` are segments that were not entered. */
  error(reason: string, ...below: string[]): WireError {
    const escaped = [...this.#segments, ...below].map(
      (segment) => `/${String(segment).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    );
    return new WireError(this.#messageName, escaped.join(""), reason);
  }
}
