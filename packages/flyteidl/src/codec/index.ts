import { sha256Hex } from "#sha256";

import { messages } from "../generated/descriptor.ts";
import type { Messages, TaskSpec } from "../generated/types.ts";
import { decodeWhole } from "./decode.ts";
import { encodeMessage } from "./encode.ts";
import { messageSchema } from "./schema.ts";
import { Place } from "./wire-error.ts";
import { Writer } from "./writer.ts";

export { WireError } from "./wire-error.ts";

/** Full name of a message that the codec knows. */
export type MessageName = keyof Messages;

/** Whether the codec knows a message of this full name. */
export const isMessageName = (name: string): name is MessageName => Object.hasOwn(messages, name);

/** Name of the message that a task is registered with. */
export const SPEC = "flyteidl.admin.TaskSpec" satisfies MessageName;

/**
 * Bytes of a message's JSON, as Python's `SerializeToString(deterministic=True)` gives them. Anything that is not the
 * message is a {@link WireError}: an unknown field, a value of another type, two members of one oneof.
 */
export const encode = <Name extends MessageName>(name: Name, json: Messages[Name]): Uint8Array =>
  write(name, json).finish((bytes) => bytes.slice());

function write<Name extends MessageName>(name: Name, json: Messages[Name]): Writer {
  const writer = new Writer();
  encodeMessage(messageSchema(name), json, { writer, place: new Place(name) });
  return writer;
}

/**
 * Canonical proto3 JSON of a message's bytes. Bytes that are not the message, or that hold more than is known of it,
 * are a {@link WireError}; an enum's number that has no name stays a number.
 */
export function decode<Name extends MessageName>(name: Name, bytes: Uint8Array): Messages[Name] {
  return decodeWhole(messageSchema(name), bytes, new Place(name)) as Messages[Name];
}

/** The same of a message that is only looked at: what a newer Flyte says beside is passed over. */
export function decodeKnown<Name extends MessageName>(name: Name, bytes: Uint8Array): Messages[Name] {
  return decodeWhole(messageSchema(name), bytes, new Place(name, true)) as Messages[Name];
}

/** The one canonical form of a message's JSON: lowerCamelCase names, no defaults, numbers and times in one spelling. */
export function toCanonical<Name extends MessageName>(name: Name, json: Messages[Name]): Messages[Name] {
  return decode(name, encode(name, json));
}

/** SHA-256 of the deterministic bytes of a task's spec, in hexadecimal. */
export const digest = (spec: TaskSpec): string => write(SPEC, spec).finish(sha256Hex);
