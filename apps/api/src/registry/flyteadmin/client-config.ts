import { join } from "node:path";

import { z } from "zod";

import { ConfigError } from "../../config.ts";
import { type Given, gather } from "./config-sources.ts";
import {
  count,
  duration,
  endpoint,
  headerName,
  list,
  pemFile,
  signInAddress,
  text,
  toggle,
  webAddress,
} from "./config-values.ts";
import type { AuthOptions, FlyteadminOptionsInput } from "./options.ts";
import { readSetting } from "./read-setting.ts";

/** Keys of Flyte's client configuration that Fletch uses, under `admin` unless they name another section; Go clients take them in any letter case. */
const schema = z.object({
  endpoint,
  insecure: toggle.optional(),
  insecureSkipVerify: toggle.optional(),
  caCertFilePath: pemFile.optional(),
  authType: text.default("ClientSecret"),
  clientId: text.default("flytepropeller"),
  clientSecretLocation: text.default("/etc/secrets/client_secret"),
  clientSecretEnvVar: text.optional(),
  scopes: list.optional(),
  audience: text.optional(),
  useAudienceFromAdmin: toggle.optional(),
  tokenUrl: signInAddress.optional(),
  authorizationHeader: headerName.optional(),
  command: list.optional(),
  maxRetries: count.optional(),
  perRetryTimeout: duration.optional(),
  maxBackoffDelay: duration.optional(),
  "console.endpoint": webAddress.optional(),
});

const SECRET = "FLYTE_CREDENTIALS_CLIENT_SECRET";

type Admin = z.output<typeof schema>;

/** The server as Flyte's own clients are told of it: the configuration file, and over it the variables that flytekit reads. Throws ConfigError; each line names its key or variable. */
export function readClientConfig(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): FlyteadminOptionsInput {
  const given = gather(environment, findFile(environment, home));
  // The secret itself, which flytekit takes where neither a variable nor a file of it is named.
  if (environment[SECRET] && !given.has("clientSecretEnvVar") && !given.has("clientSecretLocation"))
    given.set("clientSecretEnvVar", { value: SECRET, source: SECRET });
  const values = Object.fromEntries([...given].map(([key, { value }]) => [key, value]));
  const { data, error } = schema.safeParse(values);
  if (error) throw new ConfigError(error.issues.map((issue) => explain(issue, given)).join("\n"));
  const { insecure, insecureSkipVerify, caCertFilePath, maxRetries, perRetryTimeout, maxBackoffDelay } = data;
  return {
    endpoint: data.endpoint,
    auth: readAuth(data, given),
    ...(data["console.endpoint"] !== undefined && { console: data["console.endpoint"] }),
    ...(insecure !== undefined && { insecure }),
    ...(insecureSkipVerify !== undefined && { insecureSkipVerify }),
    ...(caCertFilePath !== undefined && { caCertificates: caCertFilePath }),
    ...(maxRetries !== undefined && { maxRetries }),
    ...(perRetryTimeout !== undefined && { callTimeout: perRetryTimeout }),
    ...(maxBackoffDelay !== undefined && { maxBackoff: maxBackoffDelay }),
  };
}

function explain(issue: z.core.$ZodIssue, given: ReadonlyMap<string, Given>): string {
  const key = String(issue.path[0]);
  const source = given.get(key)?.source;
  if (key === "endpoint" && !source)
    return "FLETCH_REGISTRY=flyteadmin needs the server's address. Set FLYTE_PLATFORM_URL=host:port, or admin.endpoint in the file that FLYTECTL_CONFIG names.";
  return `${source ?? `admin.${key}`} ${issue.message}`;
}

function findFile(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): { path: string; text: string } | undefined {
  const named = environment["FLYTECTL_CONFIG"];
  const path = named ?? join(home, ".flyte", "config.yaml");
  try {
    return { path, text: readSetting(path) };
  } catch (error) {
    if (named === undefined && (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new ConfigError(
      `${named === undefined ? path : `FLYTECTL_CONFIG=${path}`} cannot be read. Name a file that can, or leave it out.`,
      { cause: error },
    );
  }
}

function readAuth(admin: Admin, given: ReadonlyMap<string, Given>): AuthOptions {
  const header =
    admin.authorizationHeader === undefined ? {} : { authorizationHeader: admin.authorizationHeader };
  // The names of the Go clients, and the older ones of flytekit's `AuthType`.
  switch (admin.authType.toLowerCase()) {
    case "clientsecret":
    case "client_credentials":
    case "basic":
      return {
        kind: "clientSecret",
        clientId: admin.clientId,
        // The variable wins over the file.
        secret: admin.clientSecretEnvVar
          ? { kind: "variable", name: admin.clientSecretEnvVar }
          : { kind: "file", path: admin.clientSecretLocation },
        useAudienceFromAdmin: admin.useAudienceFromAdmin ?? false,
        ...(admin.scopes?.length && { scopes: admin.scopes }),
        ...(admin.audience !== undefined && { audience: admin.audience }),
        ...(admin.tokenUrl !== undefined && { tokenUrl: admin.tokenUrl }),
        ...header,
      };
    case "externalcommand":
    case "external_process":
      if (!admin.command?.length)
        throw new ConfigError(
          `${given.get("authType")?.source ?? "admin.authType"} is ${admin.authType}, which needs admin.command: a program and its arguments.`,
        );
      return { kind: "command", command: admin.command, ...header };
    case "pkce":
    case "standard":
    case "deviceflow":
      // Fine with a server that asks for no sign-in, which is what most such files are for.
      return { kind: "unsupported", authType: admin.authType };
    default:
      throw new ConfigError(
        `${given.get("authType")?.source ?? "admin.authType"} is none of ClientSecret, ExternalCommand, Pkce, DeviceFlow.`,
      );
  }
}
