import { parseArgs } from "node:util";

import { openDatabase } from "../../store/database.ts";
import { EmbeddedAdminService } from "../embedded/admin-service.ts";
import { embeddedOptionsSchema } from "../embedded/options.ts";
import { serveAdmin } from "./serve.ts";

/** A Flyte server as far as Fletch sees one, as a process: for tests of the page, and to try the driver by hand. It keeps nothing. */
const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(
    `--port ${values.port} is no port. Write it like --port 30080, or 0 for any that is free.\n`,
  );
  process.exit(1);
}

const database = await openDatabase({ engine: "sqlite", file: ":memory:" });
const service = await EmbeddedAdminService.open(database, embeddedOptionsSchema.parse({}));
const double = await serveAdmin(service, { port }).catch((error: unknown) => {
  process.stderr.write(
    `Port ${port} cannot be listened on: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
process.stdout.write(`${double.address}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    double.stop();
    void database.close();
  });
