import type { Database } from "../../store/database.ts";
import { AdminRegistry } from "../driver.ts";
import type { Registry } from "../registry.ts";
import { EmbeddedAdminService } from "./admin-service.ts";
import { type EmbeddedOptionsInput, embeddedOptionsSchema } from "./options.ts";

/** The flyteadmin whose rules the embedded registry has; its own GetVersion says no more than a plain build's. */
const LIKE = "v1.16.8";

/** The registry in the API's own store. Closing it leaves the store open. */
export async function openEmbedded(
  database: Pick<Database, "db" | "engine">,
  options: EmbeddedOptionsInput = {},
): Promise<Registry> {
  const parsed = embeddedOptionsSchema.parse(options);
  const service = await EmbeddedAdminService.open(database, parsed);
  // The store answers or it does not; sending again is for what a network leaves open.
  const patience = { retries: 0, backoff: 0, maxBackoff: 0 };
  return new AdminRegistry(service, { kind: "embedded", version: LIKE, limits: parsed.limits, patience });
}
