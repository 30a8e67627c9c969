import type { Database } from "../store/database.ts";
import { readRegistryConfig } from "./config.ts";
import type { Registry } from "./registry.ts";

/** Opens the registry that the environment names; the embedded one unless it says otherwise. Throws ConfigError. */
export async function openRegistry(
  environment: Readonly<Record<string, string | undefined>>,
  database: Pick<Database, "db" | "engine">,
): Promise<Registry> {
  const config = readRegistryConfig(environment);
  // gRPC takes a while to load and half of all starts do without.
  if (config.kind === "flyteadmin") {
    const { openFlyteadmin } = await import("./flyteadmin/open.ts");
    return openFlyteadmin(config.options);
  }
  const { openEmbedded } = await import("./embedded/open.ts");
  return openEmbedded(database, config.options);
}
