import type { Registry } from "../registry/registry.ts";
import type { Database } from "../store/database.ts";
import type { DesignStore } from "../store/designs.ts";

/** What the routes work with. */
export interface Services {
  database: Database;
  designs: DesignStore;
  registry: Registry;
  /** Fletch's own version. */
  version: string;
  /** Set once the process is asked to end: it takes no new traffic. */
  isEnding: () => boolean;
}
