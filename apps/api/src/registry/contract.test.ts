import { onTestFinished } from "vitest";

import { engines, freshDatabase } from "../store/testing.ts";
import { registryContract } from "./contract.ts";
import { serveAdmin } from "./double/serve.ts";
import { EmbeddedAdminService } from "./embedded/admin-service.ts";
import { openEmbedded } from "./embedded/open.ts";
import { embeddedOptionsSchema } from "./embedded/options.ts";
import { openFlyteadmin } from "./flyteadmin/open.ts";

for (const engine of engines) {
  registryContract(`the embedded registry in ${engine}`, async () =>
    openEmbedded(await freshDatabase(engine)),
  );
}

registryContract("a Flyte server over gRPC", async () => {
  const service = await EmbeddedAdminService.open(
    await freshDatabase("sqlite"),
    embeddedOptionsSchema.parse({}),
  );
  const { address, stop } = await serveAdmin(service);
  onTestFinished(stop);
  const registry = openFlyteadmin({ endpoint: `dns:///${address}`, insecure: true });
  onTestFinished(() => registry.close());
  return registry;
});
