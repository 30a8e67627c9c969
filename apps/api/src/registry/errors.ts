import type { EntityOutcome } from "./registry.ts";

/** What stands in the way: nobody answers, nobody lets us in, or the server has a fault of its own. */
type UnavailableReason = "unreachable" | "unauthenticated" | "failed";

/** The registry cannot be asked now; nothing is known to be wrong with the request. Routes answer 503. */
export class RegistryUnavailable extends Error {
  override readonly name = "RegistryUnavailable";
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The registry did not answer in time. Routes answer 504. */
export class RegistryTimeout extends Error {
  override readonly name = "RegistryTimeout";
}

/** Whatever ended a registration on the way, also the store's own errors, with what is known of each entity. */
export type BrokenOff = Error & { readonly entities?: readonly EntityOutcome[] };

/** A cursor that no page of this registry gave. Routes answer 400. */
export class InvalidCursor extends Error {
  override readonly name = "InvalidCursor";

  constructor(cursor: string) {
    super(
      `The cursor ${JSON.stringify(cursor.slice(0, 100))} is not one that a list gave. Start again without it.`,
    );
  }
}
