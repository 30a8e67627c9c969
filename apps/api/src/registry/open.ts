import type { Database } from "../store/database.ts";
import type { RegistryConfig } from "./config.ts";
import type { Registry } from "./registry.ts";

/** Opens the registry that the configuration names. Throws ConfigError. */
export async function openRegistry(
  config: RegistryConfig,
  database: Pick<Database, "db" | "engine">,
): Promise<Registry> {
  // gRPC takes a while to load and half of all starts do without.
  if (config.kind === "flyteadmin") {
    const { openFlyteadmin } = await import("./flyteadmin/open.ts");
    return openFlyteadmin(config.options);
  }
  const { openEmbedded } = await import("./embedded/open.ts");
  return openEmbedded(database, config.options);
}
