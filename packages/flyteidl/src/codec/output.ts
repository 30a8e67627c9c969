import type { Place } from "./wire-error.ts";
import type { Writer } from "./writer.ts";

/** What a message is written into, and where in its JSON the writing is. */
export interface Output {
  readonly writer: Writer;
  readonly place: Place;
}
