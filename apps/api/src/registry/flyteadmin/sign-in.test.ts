import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { adminService, authMetadataService } from "@fletch/flyteidl/admin";
import {
  Server as GrpcServer,
  ServerCredentials,
  type ServerUnaryCall,
  type sendUnaryData,
  status,
} from "@grpc/grpc-js";
import { expect, onTestFinished, test } from "vitest";

import { RegistryTimeout } from "../errors.ts";
import { soon } from "../testing.ts";
import type { AuthOptions } from "./options.ts";
import { open } from "./testing.ts";

interface Site {
  readonly address: string;
  /** What the token endpoint was asked, in order. */
  readonly asked: { form: Record<string, string>; authorization: string | undefined }[];
  /** The token that the server takes; a test changes it to let the old one expire. */
  token: string;
}

/** A Flyte server that asks for sign-in, with its token endpoint. */
async function site(): Promise<Site> {
  const asked: Site["asked"] = [];
  const tokens = createServer(async (request, response) => {
    const form = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    asked.push({ form, authorization: request.headers.authorization });
    response.setHeader("content-type", "application/json");
    if (form["scope"] !== "all") response.writeHead(400).end(JSON.stringify({ error: "invalid_scope" }));
    else if (request.headers.authorization !== `Basic ${btoa("designer:s3cret%2B")}`)
      response.writeHead(401).end(JSON.stringify({ error: "invalid_client" }));
    else response.end(JSON.stringify({ access_token: known.token, expires_in: 1_799 }));
  });
  const tokenUrl = await listen(tokens);
  const known: Site = { address: await serveGuarded(() => known.token, { tokenUrl }), asked, token: "one" };
  return known;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/oauth2/token`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) body += String(part);
  return body;
}

type Call = ServerUnaryCall<object, object>;
type Answer = sendUnaryData<object>;

interface Told {
  readonly tokenUrl: string;
  readonly header?: string;
  readonly isSilent?: boolean;
  /** Does not say how to sign in. */
  readonly isMute?: boolean;
}

async function serveGuarded(
  token: () => string,
  { tokenUrl, header = "flyte-authorization", isSilent = false, isMute = false }: Told,
): Promise<string> {
  const server = new GrpcServer();
  const guarded =
    (response: object) =>
    (call: Call, answer: Answer): void => {
      const [sent] = call.metadata.get("flyte-authorization");
      if (sent === `Bearer ${token()}`) answer(null, response);
      else answer({ code: status.UNAUTHENTICATED, details: "token parse error" });
    };
  server.addService(
    { listProjects: adminService.listProjects, getVersion: adminService.getVersion },
    {
      listProjects: guarded({ projects: [{ id: "flytesnacks" }] }),
      getVersion: guarded({ controlPlaneVersion: { Version: "v1.16.8" } }),
    },
  );
  if (!isMute)
    server.addService(authMetadataService, {
      getOAuth2Metadata: (_: Call, answer: Answer) => answer(null, { tokenEndpoint: tokenUrl }),
      getPublicClientConfig: (_: Call, answer: Answer) =>
        isSilent ||
        answer(null, {
          scopes: ["all", "offline"],
          authorizationMetadataKey: header,
          audience: "flyte",
        }),
    });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  onTestFinished(() => server.forceShutdown());
  return `127.0.0.1:${port}`;
}

function file(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "fletch-secret-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "secret"), text);
  return join(folder, "secret");
}

const client = (secret: string): AuthOptions => ({
  kind: "clientSecret",
  clientId: "designer",
  secret: { kind: "file", path: file(secret) },
  useAudienceFromAdmin: false,
});

test("a client with a secret discovers where to sign in, once for all calls that wait", async () => {
  const { address, asked } = await site();
  const registry = open(address, { auth: client(" s3cret+\n") });
  await Promise.all([registry.ping(soon()), registry.ping(soon()), registry.ping(soon())]);
  expect(await registry.info(soon())).toMatchObject({ version: "v1.16.8", answers: true });
  expect(asked.map(({ form }) => form)).toEqual([{ grant_type: "client_credentials", scope: "all" }]);
});

test("a token that has run out is replaced", async () => {
  const known = await site();
  const registry = open(known.address, { auth: client("s3cret+") });
  await registry.ping(soon());
  known.token = "two";
  await registry.ping(soon());
  expect(known.asked).toHaveLength(2);
});

test("an audience is asked for only when one is configured", async () => {
  const { address, asked } = await site();
  await open(address, { auth: { ...client("s3cret+"), audience: "mine" } as AuthOptions }).ping(soon());
  await open(address, { auth: { ...client("s3cret+"), useAudienceFromAdmin: true } as AuthOptions }).ping(
    soon(),
  );
  expect(asked.map(({ form }) => form["audience"])).toEqual(["mine", "flyte"]);
});

test("a command may print the token", async () => {
  const { address, asked } = await site();
  const auth: AuthOptions = { kind: "command", command: [process.execPath, "-p", "'one'"] };
  expect(await open(address, { auth }).listProjects({}, soon())).toMatchObject({
    items: [{ id: "flytesnacks" }],
  });
  expect(asked).toEqual([]);
});

test.each([
  ["a wrong secret", () => client("wrong"), /refuses the client designer: invalid_client/],
  ["a scope that the client may not have", () => ({ ...client("s3cret+"), scopes: ["x"] }), /invalid_scope/],
  [
    "a secret that is not there",
    () => ({ ...client("x"), secret: { kind: "file", path: "/nowhere" } }),
    /cannot be read from \/nowhere/,
  ],
  [
    "an empty variable",
    () => ({ ...client("x"), secret: { kind: "variable", name: "FLETCH_TEST_NO_SECRET" } }),
    /FLETCH_TEST_NO_SECRET, which .* names, holds no client secret/,
  ],
  [
    "a token endpoint that is not there",
    () => ({ ...client("x"), tokenUrl: "http://127.0.0.1:1/" }),
    /cannot be reached/,
  ],
  [
    "a way to sign in that needs a person",
    () => ({ kind: "unsupported", authType: "Pkce" }),
    /authType Pkce needs a person/,
  ],
  ["no way to sign in", () => ({ kind: "unsupported", authType: "none" }), /none is configured/],
  [
    "a command that fails",
    () => ({ kind: "command", command: ["/nowhere/token"] }),
    /admin\.command .* failed/,
  ],
] as [string, () => AuthOptions, RegExp][])("%s is told, and no secret with it", async (_, auth, words) => {
  const { address } = await site();
  const failure = await open(address, { auth: auth() })
    .ping(soon())
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ reason: "unauthenticated", message: expect.stringMatching(words) });
  expect(String(failure)).toMatch(/admin\.\w/);
  expect(String(failure)).not.toMatch(/s3cret|Check admin\.clientId/);
});

test("a server that does not say how to sign in is not asked when the configuration says it all", async () => {
  const tokenUrl = await listen(createServer(json({ access_token: "one" })));
  const address = await serveGuarded(() => "one", { tokenUrl, isMute: true });
  const told = { tokenUrl, scopes: ["all"] };
  const header = { authorizationHeader: "flyte-authorization" };
  await open(address, { auth: { ...client("s3cret+"), ...told, ...header } as AuthOptions }).ping(soon());
  await expect(
    open(address, { auth: { ...client("s3cret+"), ...told } as AuthOptions }).ping(soon()),
  ).rejects.toMatchObject({
    reason: "unauthenticated",
    message: expect.stringMatching(/cannot sign in.*does not say how .*admin\.authorizationHeader/),
  });
});

const json =
  (answer: object): RequestListener =>
  (_request, response) =>
    void response.end(JSON.stringify(answer));

test.each([
  ["never speaks", () => undefined, /did not answer in time/],
  [
    "stops in the middle",
    (_request, response) => void response.write('{"access_token": "'),
    /did not answer in time/,
  ],
  [
    "never ends",
    (_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    },
    /answers with more than a token/,
  ],
  ["answers with a page", (_request, response) => void response.end("<html>"), /answers without a token/],
  ["lacks the token", json({ token_type: "Bearer" }), /answers without a token/],
  [
    "sends on",
    (_request, response) => void response.writeHead(307, { location: "/elsewhere" }).end(),
    /sends on to another address.*admin\.tokenUrl/,
  ],
  ["closes", (request) => void request.socket.destroy(), /cannot be reached \(UND_ERR_SOCKET\)/],
  [
    "is out of order",
    (_request, response) => void response.writeHead(502).end("<html>"),
    /out of order \(HTTP 502\); try again/,
  ],
  [
    "says what it was sent",
    (request, response) =>
      void response.writeHead(401).end(JSON.stringify({ error: request.headers.authorization })),
    /refuses the client designer: HTTP 401;/,
  ],
  ["gives what no header takes", json({ access_token: "one\ntwo" }), /token .* no header/],
] as [string, RequestListener, RegExp][])("a token endpoint that %s is told", async (_, answer, words) => {
  const tokenUrl = await listen(createServer(answer));
  const registry = open(await serveGuarded(() => "one", { tokenUrl }), {
    auth: client("s3cret+"),
    callTimeout: 1_000,
  });
  await expect(registry.ping(soon())).rejects.toMatchObject({
    reason: "unauthenticated",
    message: expect.stringMatching(words),
  });
});

test.each(["a b", "token-bin", ":path", "Connection", "te", "grpc-timeout"])(
  "a server that wants its token as %j is told, as nobody can send that",
  async (header) => {
    const tokenUrl = await listen(createServer(json({ access_token: "one" })));
    const address = await serveGuarded(() => "one", { tokenUrl, header });
    const registry = open(address, { auth: client("s3cret+"), maxRetries: 0 });
    await expect(registry.ping(soon())).rejects.toMatchObject({
      reason: "unauthenticated",
      message: expect.stringMatching(/no header .*admin\.authorizationHeader/),
    });
  },
);

test("a server that is slow to say how to sign in is late, and no stranger to the credentials", async () => {
  const address = await serveGuarded(() => "one", { tokenUrl: "http://127.0.0.1:1/", isSilent: true });
  const registry = open(address, { auth: client("s3cret+"), callTimeout: 300 });
  await expect(registry.ping(soon())).rejects.toThrow(RegistryTimeout);
});
