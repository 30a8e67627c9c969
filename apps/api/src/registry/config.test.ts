import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";

import { describe, expect, onTestFinished, test } from "vitest";

import { ConfigError } from "../config.ts";
import { readRegistryConfig } from "./config.ts";

/** A home folder with these files in `.flyte`. */
function home(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "fletch-home-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, ".flyte"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, ".flyte", name), text);
  return folder;
}

function messageOf(environment: Record<string, string>, folder = home()): string {
  try {
    readRegistryConfig(environment, folder);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("the configuration was taken");
}

const FLYTE = { FLETCH_REGISTRY: "flyteadmin" };

describe("which registry", () => {
  test("is the embedded one, also where a Flyte configuration lies about", () => {
    const folder = home({ "config.yaml": "admin: {endpoint: 'dns:///flyte.example.com'}" });
    const environment = { FLYTE_PLATFORM_URL: "flyte.example.com" };
    expect(readRegistryConfig(environment, folder)).toEqual({ kind: "embedded", options: {} });
  });

  test("can have projects, domains, limits and a whitelist of its own", () => {
    const { options } = readRegistryConfig({
      FLETCH_REGISTRY_PROJECTS: "recipes, demo",
      FLETCH_REGISTRY_DOMAINS: "lab",
      FLETCH_REGISTRY_LIMITS: "cpu=8,ephemeral-storage=10Gi",
      FLETCH_REGISTRY_TASK_TYPES: "spark=recipes/lab,spark=demo,presto=*",
    });
    expect(options).toEqual({
      projects: [{ id: "recipes" }, { id: "demo" }],
      domains: ["lab"],
      limits: { cpu: "8", ephemeralStorage: "10Gi" },
      taskTypeWhitelist: {
        spark: [{ project: "recipes", domain: "lab" }, { project: "demo" }],
        presto: [{}],
      },
    });
  });

  test("a Flyte server tells nobody the limits of its configuration: they can be given", () => {
    const environment = {
      ...FLYTE,
      FLYTE_PLATFORM_URL: "flyte.example.com",
      FLETCH_REGISTRY_LIMITS: "cpu=8",
    };
    expect(readRegistryConfig(environment, home({})).options).toMatchObject({ limits: { cpu: "8" } });
  });

  test("is told by its variable when it is wrong", () => {
    expect(messageOf({ FLETCH_REGISTRY: "flyte" })).toMatch(
      /^FLETCH_REGISTRY must be embedded or flyteadmin/,
    );
    expect(messageOf({ FLETCH_REGISTRY_LIMITS: "cpu=lots" })).toMatch(/^FLETCH_REGISTRY_LIMITS has a value/);
    expect(messageOf({ FLETCH_REGISTRY_LIMITS: "tpu=1" })).toMatch(/^FLETCH_REGISTRY_LIMITS names something/);
    expect(messageOf({ FLETCH_REGISTRY_LIMITS: "cpu" })).toMatch(/^FLETCH_REGISTRY_LIMITS has a part/);
    expect(messageOf({ FLETCH_REGISTRY_LIMITS: "cpu=1,cpu=2" })).toMatch(
      /^FLETCH_REGISTRY_LIMITS names something twice/,
    );
    expect(messageOf({ FLETCH_REGISTRY_TASK_TYPES: "spark=a/b/c" })).toMatch(
      /^FLETCH_REGISTRY_TASK_TYPES has a place/,
    );
    // The place for every project is `*` alone.
    expect(messageOf({ FLETCH_REGISTRY_TASK_TYPES: "spark=*/development" })).toMatch(/has a place/);
    // Names that every object has are names of types like others.
    expect(readRegistryConfig({ FLETCH_REGISTRY_TASK_TYPES: "constructor=*,constructor=a" })).toMatchObject({
      options: { taskTypeWhitelist: { constructor: [{}, { project: "a" }] } },
    });
    expect(messageOf({ FLETCH_REGISTRY_PROJECTS: "one two" })).toMatch(
      /^FLETCH_REGISTRY_PROJECTS has a name/,
    );
    expect(messageOf({ FLETCH_REGISTRY_DOMAINS: "a/b" })).toMatch(/^FLETCH_REGISTRY_DOMAINS has a name/);
  });
});

describe("Flyte's client configuration", () => {
  test("is read from the file in the home folder, with TLS on", () => {
    const folder = home({
      "config.yaml": "admin:\n  endpoint: dns:///flyte.example.com:443\n  authType: Pkce\n",
    });
    expect(readRegistryConfig(FLYTE, folder)).toEqual({
      kind: "flyteadmin",
      options: { endpoint: "dns:///flyte.example.com:443", auth: { kind: "unsupported", authType: "Pkce" } },
    });
  });

  test("may be another file, and variables stand over it", () => {
    const folder = home({
      "config.yaml": "admin: {endpoint: 'dns:///wrong'}",
      "other.yaml":
        "admin: {endpoint: 'dns:///flyte:81', Insecure: true, clientid: designer, maxRetries: 2, perRetryTimeout: 1m30s}",
    });
    const environment = {
      ...FLYTE,
      FLYTECTL_CONFIG: join(folder, ".flyte/other.yaml"),
      FLYTE_PLATFORM_URL: "127.0.0.1:30080",
      FLYTE_CREDENTIALS_CLIENT_SECRET_ENV_VAR: "SECRET",
    };
    expect(readRegistryConfig(environment, folder).options).toEqual({
      endpoint: "127.0.0.1:30080",
      insecure: true,
      maxRetries: 2,
      callTimeout: 90_000,
      auth: {
        kind: "clientSecret",
        clientId: "designer",
        secret: { kind: "variable", name: "SECRET" },
        useAudienceFromAdmin: false,
      },
    });
  });

  test.each([
    ["maxRetries: 50", { maxRetries: 20 }],
    ["maxRetries: '3'", { maxRetries: 3 }],
    ["perRetryTimeout: 15000000000", { callTimeout: 15_000 }],
    ["maxBackoffDelay: 1.5s", { maxBackoff: 1_500 }],
    ["maxBackoffDelay: 2500µs", { maxBackoff: 3 }],
    ["perRetryTimeout: .5m", { callTimeout: 30_000 }],
    ["perRetryTimeout: 1000h", { callTimeout: 86_400_000 }],
    ["perRetryTimeout: 0s", {}],
    ["maxBackoffDelay: 0", {}],
    ["insecure: on", { insecure: true }],
    ["insecure: 1", { insecure: true }],
    ["insecure: off", { insecure: false }],
    ["<<: {insecure: true}", { insecure: true }],
  ])("is read as Flyte's own clients read it: %s", (setting, options) => {
    const folder = home({ "config.yaml": `admin: {endpoint: h, authType: Pkce, ${setting}}` });
    expect(readRegistryConfig(FLYTE, folder).options).toEqual({
      endpoint: "h",
      auth: { kind: "unsupported", authType: "Pkce" },
      ...options,
    });
  });

  test("tells where the console is, and variables stand over it", () => {
    const optionsOf = (environment: Record<string, string>, text: string) =>
      readRegistryConfig({ ...FLYTE, ...environment }, home({ "config.yaml": text })).options;
    const file = "{admin: {endpoint: h}, console: {endpoint: 'http://localhost:8080'}}";
    expect(optionsOf({}, file)).toMatchObject({ console: "http://localhost:8080" });
    const flytekit = { FLYTE_PLATFORM_CONSOLE_ENDPOINT: "http://127.0.0.1:30080" };
    expect(optionsOf(flytekit, file)).toMatchObject({ console: "http://127.0.0.1:30080" });
    const ours = { ...flytekit, FLETCH_CONSOLE_URL: "https://flyte.example.com" };
    expect(optionsOf(ours, file)).toMatchObject({ console: "https://flyte.example.com" });
    // As copied from the address bar.
    const copied = { FLETCH_CONSOLE_URL: "https://example.com/flyte/console/" };
    expect(optionsOf(copied, file)).toMatchObject({ console: "https://example.com/flyte" });
    expect(optionsOf({}, "admin: {endpoint: h}")).not.toHaveProperty("console");
  });

  test("may fetch its token with a command", () => {
    const environment = { ...FLYTE, FLYTE_PLATFORM_URL: "h:1" };
    const folder = home({
      "config.yaml": "admin: {authType: ExternalCommand, command: [flyte-token, --print]}",
    });
    expect(readRegistryConfig(environment, folder).options).toMatchObject({
      auth: { kind: "command", command: ["flyte-token", "--print"] },
    });
    expect(messageOf(environment, home({ "config.yaml": "admin: {authType: ExternalCommand}" }))).toMatch(
      /^admin\.authType in .*config\.yaml is ExternalCommand, which needs admin\.command/,
    );
  });

  test.each([
    [{}, {}, /^FLETCH_REGISTRY=flyteadmin needs the server's address/],
    [{ FLYTE_PLATFORM_URL: "https://flyte" }, {}, /^FLYTE_PLATFORM_URL is not an address of a gRPC server/],
    [{ FLYTE_PLATFORM_INSECURE: "maybe" }, {}, /FLYTE_PLATFORM_INSECURE should be true or false/],
    [
      { FLYTE_PLATFORM_CA_CERT_FILE_PATH: "/nowhere.pem" },
      {},
      /FLYTE_PLATFORM_CA_CERT_FILE_PATH names \/nowhere\.pem/,
    ],
    [{ FLYTECTL_CONFIG: "/nowhere.yaml" }, {}, /^FLYTECTL_CONFIG=\/nowhere\.yaml cannot be read/],
    [{}, { "config.yaml": "admin: {endpoint: [1]}" }, /^admin\.endpoint in .*config\.yaml should be a text/],
    [
      {},
      { "config.yaml": "admin: {endpoint: h, perRetryTimeout: soon}" },
      /^admin\.perRetryTimeout in .* is not a duration/,
    ],
    [{}, { "config.yaml": "admin: {endpoint: h, maxRetries: -1}" }, /^admin\.maxRetries in .* from 0\.$/],
    [
      {},
      { "config.yaml": "admin: {endpoint: h, perRetryTimeout: 15}" },
      /^admin\.perRetryTimeout in .* is shorter than a millisecond: .* nanoseconds/,
    ],
    [
      {},
      { "config.yaml": "admin: {endpoint: h, tokenUrl: ftp://h}" },
      /^admin\.tokenUrl in .* is not an address/,
    ],
    [
      {},
      { "config.yaml": "admin: {endpoint: h, tokenUrl: 'https://me:s3cret@h/token'}" },
      /^admin\.tokenUrl in .* is not an address, or one with a name or password in it/,
    ],
    [
      {},
      { "config.yaml": "admin: {endpoint: h, authorizationHeader: a b}" },
      /^admin\.authorizationHeader in .* is not the name of a header/,
    ],
    [{ FLYTE_PLATFORM_URL: "h:99999" }, {}, /^FLYTE_PLATFORM_URL is not an address of a gRPC server/],
    [{}, { "config.yaml": "admin: {endpoint: h, authType: Magic}" }, /^admin\.authType in .* is none of/],
    [
      { FLYTE_PLATFORM_URL: "h", FLETCH_CONSOLE_URL: "flyte.example.com" },
      {},
      /^FLETCH_CONSOLE_URL is not the address of a page/,
    ],
    [
      { FLYTE_PLATFORM_URL: "h", FLETCH_CONSOLE_URL: "javascript:alert(1)" },
      {},
      /^FLETCH_CONSOLE_URL is not/,
    ],
    [
      { FLETCH_REGISTRY: "embedded", FLETCH_CONSOLE_URL: "https://me:pw@h" },
      {},
      /^FLETCH_CONSOLE_URL is not/,
    ],
    [
      { FLYTE_PLATFORM_URL: "h", FLYTE_PLATFORM_CONSOLE_ENDPOINT: "ftp://h" },
      {},
      /^FLYTE_PLATFORM_CONSOLE_ENDPOINT is not the address/,
    ],
    [
      {},
      { "config.yaml": "{admin: {endpoint: h}, console: {endpoint: 'h:80'}}" },
      /^console\.endpoint in .*config\.yaml is not the address of a page/,
    ],
    [
      { FLYTE_PLATFORM_URL: "h", FLETCH_CONSOLE_URL: "http:/h" },
      {},
      /^FLETCH_CONSOLE_URL is not the address/,
    ],
    [
      {},
      { "config.yaml": "{admin: {endpoint: h}, console: {endpoint: 'https:h'}}" },
      /^console\.endpoint in .*config\.yaml is not the address of a page/,
    ],
    [{}, { "config.yaml": "console: 1" }, /^console in .*config\.yaml should be a map/],
    [{}, { "config.yaml": "- 1" }, /config\.yaml is not a Flyte client configuration/],
    [{}, { "config.yaml": "admin: {" }, /config\.yaml is not YAML/],
    [{}, { "config.yaml": "admin: 1" }, /^admin in .*config\.yaml should be a map/],
  ] as [Record<string, string>, Record<string, string>, RegExp][])(
    "%j with the files %j says what is wrong and where",
    (environment, files, words) => {
      expect(messageOf({ ...FLYTE, ...environment }, home(files))).toMatch(words);
    },
  );

  test("with a certificate that is none is told at the start, not as an authority that nobody knows", () => {
    const folder = home({ "ca.pem": "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n" });
    const ca = join(folder, ".flyte", "ca.pem");
    const environment = { ...FLYTE, FLYTE_PLATFORM_URL: "h:1", FLYTE_PLATFORM_CA_CERT_FILE_PATH: ca };
    expect(messageOf(environment, folder)).toMatch(/ca\.pem, which holds no PEM certificate/);
    // TLS would take the first one and pass over all that follows.
    const broken = rootCertificates[0]?.replace(/.{5}\n-----END/, "\n-----END") ?? "";
    writeFileSync(ca, [rootCertificates[0], broken, rootCertificates[1]].join("\n"));
    expect(messageOf(environment, folder)).toMatch(/ca\.pem, whose certificate number 2 is broken/);
    writeFileSync(ca, `# ours\n${rootCertificates.join("\n")}\n`);
    expect(readRegistryConfig(environment, folder).options).toHaveProperty("caCertificates");
  });

  test("with an alias that stands for nothing is told by its file", () => {
    const files = home({ "config.yaml": "admin: *nope" });
    expect(messageOf({ FLETCH_REGISTRY: "flyteadmin" }, files)).toMatch(
      /config\.yaml (cannot be read|is not YAML)/,
    );
  });

  test("tells all that is wrong at once", () => {
    const environment = { ...FLYTE, FLYTE_PLATFORM_URL: "http://h", FLYTE_PLATFORM_INSECURE: "x" };
    expect(messageOf(environment).split("\n")).toHaveLength(2);
  });
});

describe("a file that Flyte's clients would take otherwise", () => {
  test.each([
    ["admin: {endpoint: 5}", /^admin\.endpoint in .* is not an address/],
    ["admin: {endpiont: 'flyte:80'}", /^admin\.endpiont in .* Did you mean endpoint\?$/],
  ])("%s is told by its key", (text, words) => {
    expect(messageOf(FLYTE, home({ "config.yaml": text }))).toMatch(words);
  });

  // Keys of the Go clients' `admin.Config` and of flytekit's `YamlConfigEntry`, of the first and the second Flyte.
  test.each([
    "authorizationServerUrl: x, useAuth: true, tokenRefreshWindow: 1m, pkceConfig: {}, deviceFlowConfig: {}",
    "proxyCommand: [a], defaultServiceConfig: x, httpProxyURL: x, maxMessageSizeBytes: 1, defaultOrg: a",
    "clientSecret: x, disableKeyring: true",
    "AUTHORIZATIONSERVERURL: x",
  ])("has keys of Flyte's own that are of no use here: %s", (keys) => {
    const folder = home({ "config.yaml": `admin: {endpoint: 'flyte:80', ${keys}}` });
    expect(readRegistryConfig(FLYTE, folder)).toMatchObject({ kind: "flyteadmin" });
  });

  // `AuthType` of flytekit has older names of its own beside those of the Go clients.
  test.each([
    ["basic", { kind: "clientSecret" }],
    ["client_credentials", { kind: "clientSecret" }],
    ["external_process", { kind: "command" }],
    ["standard", { kind: "unsupported" }],
  ])("may name its way to sign in as flytekit does: %s", (authType, auth) => {
    const folder = home({ "config.yaml": `admin: {endpoint: h, authType: ${authType}, command: [token]}` });
    expect(readRegistryConfig(FLYTE, folder)).toMatchObject({ options: { auth } });
  });

  test("may be left out: flytekit's variables say all of signing in", () => {
    const authOf = (variables: object) => {
      const environment = { ...FLYTE, FLYTE_PLATFORM_URL: "flyte:80", ...variables };
      const { options } = readRegistryConfig(environment, home({}));
      return (options as { auth?: unknown }).auth;
    };
    const command = {
      FLYTE_CREDENTIALS_AUTH_MODE: "external_process",
      FLYTE_CREDENTIALS_COMMAND: '["flyte-token", "--print"]',
    };
    expect(authOf(command)).toEqual({ kind: "command", command: ["flyte-token", "--print"] });
    expect(() => authOf({ ...command, FLYTE_CREDENTIALS_COMMAND: '["flyte-token"' })).toThrow(
      "FLYTE_CREDENTIALS_COMMAND should be a list of texts.",
    );
    const secret = {
      FLYTE_CREDENTIALS_CLIENT_ID: "designer",
      FLYTE_CREDENTIALS_CLIENT_SECRET: "s3cret",
      FLYTE_CREDENTIALS_SCOPES: "all,offline",
      FLYTE_CREDENTIALS_AUDIENCE: "https://flyte",
    };
    expect(authOf(secret)).toEqual({
      kind: "clientSecret",
      clientId: "designer",
      secret: { kind: "variable", name: "FLYTE_CREDENTIALS_CLIENT_SECRET" },
      useAudienceFromAdmin: false,
      scopes: ["all", "offline"],
      audience: "https://flyte",
    });
    expect(authOf({ ...secret, FLYTE_CREDENTIALS_CLIENT_SECRET_LOCATION: "/secret" })).toMatchObject({
      secret: { kind: "file", path: "/secret" },
    });
  });

  test("may have empty texts, which are no values to Flyte's clients either", () => {
    const folder = home({ "config.yaml": "admin: {endpoint: h, tokenUrl: '', audience: '', scopes: ''}" });
    expect(readRegistryConfig(FLYTE, folder)).toEqual(
      readRegistryConfig(FLYTE, home({ "config.yaml": "admin: {endpoint: h}" })),
    );
  });

  test("is no device, which has no end", () => {
    expect(messageOf({ ...FLYTE, FLYTECTL_CONFIG: "/dev/zero" })).toMatch(
      /^FLYTECTL_CONFIG=\/dev\/zero cannot/,
    );
    expect(
      messageOf({ ...FLYTE, FLYTE_PLATFORM_URL: "a:1", FLYTE_PLATFORM_CA_CERT_FILE_PATH: "/dev/zero" }),
    ).toMatch(/^FLYTE_PLATFORM_CA_CERT_FILE_PATH names/);
  });
});
