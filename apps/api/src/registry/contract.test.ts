import { engines, freshDatabase } from "../store/testing.ts";
import { registryContract } from "./contract.ts";
import { openEmbedded } from "./embedded/open.ts";
import { adminService, open, serve } from "./flyteadmin/testing.ts";

for (const engine of engines) {
  registryContract(`the embedded registry in ${engine}`, async () =>
    openEmbedded(await freshDatabase(engine)),
  );
}

registryContract("a Flyte server over gRPC", async () => open(`dns:///${await serve(await adminService())}`));
