import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { Ajv } from "ajv";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";

interface ComposeFile {
  services: Record<
    string,
    { ports?: string[]; depends_on?: object; profiles?: string[]; [key: string]: unknown }
  >;
}

const root = join(import.meta.dirname, "..");
const readCompose = (): ComposeFile =>
  parse(readFileSync(join(root, "docker-compose.yml"), "utf8")) as ComposeFile;

function readPassword(): string | undefined {
  const { environment } = readCompose().services["postgres"] as { environment: Record<string, string> };
  return environment["POSTGRES_PASSWORD"];
}

/** The Compose specification's JSON schema, as the package dclint carries it. There is no engine here to go further. */
function composeSchema() {
  const url = import.meta.resolve("dclint/package.json");
  const schema = JSON.parse(readFileSync(new URL("schemas/compose.schema.json", url), "utf8")) as object;
  return new Ajv({ strict: false, validateSchema: false, validateFormats: false, allErrors: true }).compile(
    schema,
  );
}

test("docker-compose.yml is valid by the Compose specification's schema", () => {
  const validate = composeSchema();
  validate(readCompose());
  expect(validate.errors ?? []).toEqual([]);
});

test("that schema notices a slip", () => {
  const file = readCompose();
  file.services["fletch"] = { ...file.services["fletch"], prots: ["8080:8080"] };
  expect(composeSchema()(file)).toBe(false);
});

test("each service that another waits for exists, and Flyte comes only with its profile", () => {
  const { services } = readCompose();
  const awaited = Object.values(services).flatMap((service) => Object.keys(service.depends_on ?? {}));
  expect(Object.keys(services)).toEqual(expect.arrayContaining(awaited));
  const withProfile = Object.entries(services).filter(([, service]) => service.profiles);
  expect(withProfile.map(([name, service]) => [name, service.profiles])).toEqual([["flyte", ["flyte"]]]);
});

test("a password may have any character: it stands in no address", () => {
  const { environment } = readCompose().services["fletch"] as { environment: Record<string, string> };
  expect(environment["DATABASE_URL"]).not.toContain("PASSWORD");
  expect(environment["PGPASSWORD"]).toBe(readPassword());
});

test("nothing is published beyond this machine", () => {
  const ports = Object.values(readCompose().services).flatMap((service) => service.ports ?? []);
  expect(ports.length).toBeGreaterThan(0);
  expect(ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
});

test("the image copies each workspace package that the API runs on", () => {
  const dockerfile = readFileSync(join(root, "docker/Dockerfile"), "utf8");
  const workspace = (folder: string): string[] => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
      dependencies?: Record<string, string>;
    };
    const own = Object.keys(dependencies).filter((name) => name.startsWith("@fletch/"));
    return [folder, ...own.flatMap((name) => workspace(name.replace("@fletch/", "packages/")))];
  };
  for (const folder of new Set(workspace("apps/api"))) expect(dockerfile).toContain(`${folder}/package.json`);
});

test("the image is asked for its health where it listens, wherever that is", async () => {
  const dockerfile = readFileSync(join(root, "docker/Dockerfile"), "utf8");
  const [, command = ""] = /HEALTHCHECK[^[]*CMD (\[.*\])/.exec(dockerfile) ?? [];
  const [, ...args] = JSON.parse(command) as string[];
  const server = createServer((_request, response) => void response.end()).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const asking = spawn(process.execPath, args, { env: { FLETCH_PORT: String(port) } });
  expect(await once(asking, "exit")).toEqual([0, null]);
});
