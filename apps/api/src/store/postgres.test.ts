import { connect, createServer, Socket } from "node:net";

import { sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";

import { type Database, openDatabase } from "./database.ts";
import { isStoreAway } from "./failure.ts";
import { freshConfig } from "./testing.ts";

/** A Postgres behind a firewall, which forgets the connections that are open without telling anybody. */
async function forgetful(): Promise<{ database: Database; forget: () => void }> {
  const config = await freshConfig("postgres");
  const behind = new URL(config.engine === "postgres" ? config.url : "");
  const known = new Set<Socket>();
  const firewall = createServer((near) => {
    const far = connect(Number(behind.port), behind.hostname);
    known.add(near);
    const passOn = (from: Socket, to: Socket) => from.on("data", (data) => known.has(near) && to.write(data));
    passOn(near, far);
    passOn(far, near);
    near.on("close", () => far.destroy());
    for (const side of [near, far]) side.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => {
    firewall.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => void firewall.close());
  const address = firewall.address();
  const url = new URL(behind);
  if (address && typeof address === "object") url.port = String(address.port);
  const database = await openDatabase({ engine: "postgres", url: url.href });
  onTestFinished(() => database.close());
  return { database, forget: () => known.clear() };
}

/** Half a minute is long for a test. */
function hurry(): void {
  const real: Socket["setTimeout"] = Reflect.get(Socket.prototype, "setTimeout");
  const hurried = vi.spyOn(Socket.prototype, "setTimeout");
  onTestFinished(() => hurried.mockRestore());
  hurried.mockImplementation(function (this: Socket, milliseconds, done) {
    return real.call(this, milliseconds / 20, done);
  });
}

test("a connection that was forgotten on the way lets one statement wait, and none after it", async () => {
  hurry();
  const { database, forget } = await forgetful();
  const ask = () => sql`select 1`.execute(database.db);
  await ask();
  forget();
  await expect(ask()).rejects.toSatisfy(isStoreAway);
  await ask();

  const changing = database.db.transaction().execute(async (transaction) => {
    await sql`select 1`.execute(transaction);
    forget();
    await sql`select 1`.execute(transaction);
  });
  await expect(changing).rejects.toSatisfy(isStoreAway);
  await ask();
});
