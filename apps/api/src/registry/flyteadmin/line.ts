import { AdminError, type AdminClient } from "@fletch/flyteidl/admin";

interface Held {
  readonly client: AdminClient;
  users: number;
}

/**
 * The connection to a server, replaced when a call ran into its deadline: one that was dropped without a word (by a firewall that
 * forgets idle ones, say) looks like a slow server, and TCP takes a quarter of an hour to tell.
 */
export class Line {
  readonly #connect: () => AdminClient;
  #held: Held;

  constructor(connect: () => AdminClient) {
    this.#connect = connect;
    this.#held = { client: connect(), users: 0 };
  }

  async use<Answer>(call: (client: AdminClient) => Promise<Answer>): Promise<Answer> {
    const held = this.#held;
    held.users++;
    try {
      return await call(held.client);
    } catch (error) {
      const isLate = error instanceof AdminError && error.status === "DEADLINE_EXCEEDED";
      if (isLate && held === this.#held) this.#held = { client: this.#connect(), users: 0 };
      throw error;
    } finally {
      held.users--;
      // The calls that are still under way on a line that was left may yet be answered.
      if (held !== this.#held && held.users === 0) held.client.close();
    }
  }

  close(): void {
    this.#held.client.close();
  }
}
