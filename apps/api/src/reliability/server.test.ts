import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { Agent, createServer, get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { platform } from "node:process";

import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";

import { openDatabase } from "../store/database.ts";
import { freshConfig } from "../store/testing.ts";
import { runServer, startServer } from "./process.ts";

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "fletch-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("the process says its address, answers, and ends with 0 when asked to", async () => {
  const server = await startServer({ FLETCH_DATA: freshFolder() });
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const ready = await fetch(`${server.url}/readyz`);
  expect(await ready.json()).toEqual({ ready: true, store: { ready: true }, registry: { ready: true } });
  expect(await server.end("SIGTERM")).toBe(0);
});

test("a request that is under way when the process is asked to end gets its answer", async () => {
  const server = await startServer({ FLETCH_DATA: freshFolder() });
  const { port } = new URL(server.url);
  const socket = connect(Number(port), "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => (answer += data.toString()));
  const body = JSON.stringify({ title: "t", text: "# kept" });
  socket.write(
    `POST /api/v1/designs HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  const ended = server.end("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 500));
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow(TypeError);
  const before = performance.now();
  socket.write(body);
  expect(await ended).toBe(0);
  expect(answer).toMatch(/^HTTP\/1.1 201 /);
  // The client would have kept its connection.
  expect(performance.now() - before).toBeLessThan(5_000);
});

test("where localhost has two addresses, one server listens on one of them", async () => {
  const both = `[{ address: "127.0.0.1", family: 4 }, { address: "::1", family: 6 }]`;
  const program = `
    import dns from "node:dns";
    import { syncBuiltinESMExports } from "node:module";
    const { lookup } = dns;
    dns.lookup = (name, options, done) =>
      options.all && name === "localhost" ? process.nextTick(done, null, ${both}) : lookup(name, options, done);
    syncBuiltinESMExports();`;
  const server = await startServer({
    FLETCH_DATA: freshFolder(),
    FLETCH_HOST: "localhost",
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(program)}`,
  });
  const port = Number(new URL(server.url).port);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  await expect(once(connect(port, "::1"), "connect")).rejects.toThrow(/::1/);
});

test("clients that ask over and over are each told that an answer is the last, and none is cut off", async () => {
  const server = await startServer({ FLETCH_DATA: freshFolder() });
  const agent = new Agent({ keepAlive: true, maxSockets: 10 });
  onTestFinished(() => agent.destroy());
  const ask = async (): Promise<string | undefined> => {
    const request = get(`${server.url}/healthz`, { agent });
    const [answer] = (await once(request, "response")) as [IncomingMessage];
    answer.resume();
    await once(answer, "end");
    return answer.headers.connection;
  };
  const asking = async (): Promise<string | undefined> => {
    for (;;) if ((await ask()) === "close") return "close";
  };
  const clients = Array.from({ length: 10 }, asking);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const ended = server.end("SIGTERM");
  expect(await Promise.all(clients)).toEqual(clients.map(() => "close"));
  expect(await ended).toBe(0);
});

test("a connection that a browser opened in advance does not hold up the end", async () => {
  const server = await startServer({ FLETCH_DATA: freshFolder() });
  const ahead = connect(Number(new URL(server.url).port), "127.0.0.1").on("error", () => undefined);
  await once(ahead, "connect");
  // It is known to the server once an answer came over another.
  await fetch(`${server.url}/healthz`);
  const before = performance.now();
  expect(await server.end("SIGINT")).toBe(0);
  expect(performance.now() - before).toBeLessThan(5_000);
});

test("what is no HTTP is answered with a problem document", async () => {
  const server = await startServer({ FLETCH_DATA: freshFolder() });
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write("hello\r\n\r\n");
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 400 [^]*application\/problem\+json[^]*not HTTP/);
});

test("a CONNECT is refused in words, and the server goes on after one that left", async () => {
  const server = await startServer({ FLETCH_DATA: freshFolder() });
  const request = "CONNECT example.com:443 HTTP/1.1\r\nhost: example.com:443\r\n\r\n";
  const ask = () => connect(Number(new URL(server.url).port), "127.0.0.1");
  const gone = ask().on("error", () => undefined);
  gone.write(request, () => gone.resetAndDestroy());
  await once(gone, "close");
  const socket = ask();
  socket.write(request);
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(answer.toString()).toMatch(
    /^HTTP\/1.1 405 Method Not Allowed\r\n[^]*problem\+json[^]*allow: \r\n[^]*no proxy/,
  );
});

test.each([
  ["without a Host", "", /^HTTP\/1.1 400 [^]*problem\+json[^]*no Host/],
  [
    "with two",
    "host: localhost\r\nHost: evil.example\r\n",
    /^HTTP\/1.1 400 [^]*problem\+json[^]*more than one/,
  ],
  [
    "that expects more",
    "host: localhost\r\nexpect: x\r\n",
    /^HTTP\/1.1 417 [^]*problem\+json[^]*"status":417/,
  ],
])("a request %s is answered with a problem document", async (_words, headers, answer) => {
  const server = await startServer({ FLETCH_DATA: freshFolder() });
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  let said = "";
  socket.on("data", (data) => (said += data.toString()));
  socket.write(`GET /healthz HTTP/1.1\r\n${headers}connection: close\r\n\r\n`);
  await once(socket, "close");
  expect(said).toMatch(answer);
});

test("a port that is taken is one line and exit code 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once("listening", resolve));
  const address = other.address();
  const port = address && typeof address === "object" ? String(address.port) : "";
  const { code, said } = await runServer({ FLETCH_DATA: freshFolder(), FLETCH_PORT: port });
  expect(code).toBe(1);
  expect(said).toBe(
    `Port ${port} on 127.0.0.1 is taken. Stop what listens there, or choose another one, like FLETCH_PORT=${Number(port) + 1}.\n`,
  );
});

test.each([
  [{ FLETCH_HOST: "0.0.0.0" }, /^FLETCH_HOST=0\.0\.0\.0 .*FLETCH_INSECURE=1.*\n$/],
  [
    { DATABASE_URL: "postgres://u:hunter2@127.0.0.1:1/d", FLETCH_STORE_WAIT: "0" },
    /^The store cannot be opened: .*\n$/,
  ],
])("%o ends with one line, exit code 1 and no secret", { timeout: 60_000 }, async (environment, words) => {
  const { code, said } = await runServer({ FLETCH_DATA: freshFolder(), ...environment });
  expect(code).toBe(1);
  expect(said).toMatch(words);
  expect(said).not.toContain("hunter2");
});

test.each([
  ["at an address", "postgres://u:hunter2@127.0.0.1:1/d"],
  ["at a socket", "postgres://u:hunter2@/d?host=/nowhere"],
])("a Postgres %s that does not answer yet is told, and waited for", async (_words, url) => {
  const { code, said } = await runServer({ DATABASE_URL: url, FLETCH_STORE_WAIT: "1" });
  expect(code).toBe(1);
  expect(said).toMatch(
    /^The store does not answer yet \(connect .*\)\. .* 1 seconds .*\nThe store cannot be opened: .*\n$/,
  );
  expect(said).not.toContain("hunter2");
});

test("all that is wrong with the configuration is told at once", async () => {
  const { code, said } = await runServer({ FLETCH_PORT: "99999", FLETCH_REGISTRY: "foo" });
  expect(code).toBe(1);
  expect(said).toMatch(/^FLETCH_PORT .*\nFLETCH_REGISTRY must be .*\n$/);
});

test.each([
  ["an account that it does not have", (url: URL) => void (url.username = "hunter2")],
  ["a connection that it does not offer", (url: URL) => url.searchParams.set("sslmode", "verify-full")],
])("a Postgres that is asked for %s is not waited for, and told in one line", async (_words, change) => {
  const config = await freshConfig("postgres");
  const url = new URL(config.engine === "postgres" ? config.url : "");
  change(url);
  const before = performance.now();
  const { code, said } = await runServer({ DATABASE_URL: url.href });
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^The store cannot be opened: .*DATABASE_URL\.\n$/),
  ]);
  // `FLETCH_STORE_WAIT` is half a minute unless said.
  expect(performance.now() - before).toBeLessThan(25_000);
});

test("a store of a newer Fletch is refused in one line", async () => {
  const folder = freshFolder();
  const { db, close } = await openDatabase({ engine: "sqlite", file: join(folder, "fletch.db") });
  await sql`insert into schema_migrations (number, name, applied_at) values (9999, 'future', '')`.execute(db);
  await close();
  const { code, said } = await runServer({ FLETCH_DATA: folder });
  expect(code).toBe(1);
  expect(said).toMatch(/^The store was written by a newer Fletch .*FLETCH_DATA.*\n$/);
});

test("a store that is there and takes nothing is told in one line", async () => {
  const folder = freshFolder();
  const file = join(folder, "fletch.db");
  const { db, close } = await openDatabase({ engine: "sqlite", file });
  // As the store of another account is: it is read, and takes no project. Who runs this may be root, who may write anywhere.
  await sql`create trigger no before insert on registry_projects begin select raise(abort, 'no'); end`.execute(
    db,
  );
  await close();
  const { code, said } = await runServer({ FLETCH_DATA: folder });
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^The store cannot be opened: no\. Check FLETCH_DATA\.\n$/),
  ]);
});

test("a fault of memory ends the process, which would go round in it for ever otherwise", async () => {
  const folder = freshFolder();
  const server = await startServer({ FLETCH_DATA: folder });
  // SQLite has this file in its memory; what is behind the end of a file cannot be reached (SIGBUS).
  truncateSync(join(folder, "fletch.db-shm"));
  const asked = fetch(`${server.url}/readyz`, { signal: AbortSignal.timeout(10_000) });
  await expect(asked).rejects.toThrow(TypeError);
});

test("a folder that cannot be one is named", async () => {
  const file = join(freshFolder(), "file");
  writeFileSync(file, "");
  const wrong = platform === "linux" ? [file, "/proc/none/data"] : [file];
  for (const data of wrong) {
    const { code, said } = await runServer({ FLETCH_DATA: data });
    expect(code).toBe(1);
    expect(said).toMatch(/^The store cannot be opened: .*FLETCH_DATA.*\n$/);
  }
});

test("a registry that is none is told before a store is made", async () => {
  const data = join(freshFolder(), "data");
  const { code, said } = await runServer({ FLETCH_DATA: data, FLETCH_REGISTRY: "none" });
  expect([code, said]).toEqual([1, expect.stringMatching(/^FLETCH_REGISTRY must be .*\n$/)]);
  expect(existsSync(data)).toBe(false);
});
