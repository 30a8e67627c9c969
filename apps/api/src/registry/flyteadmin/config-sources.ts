import { isMap, parseDocument } from "yaml";

import { ConfigError } from "../../config.ts";

/** One value and where it came from, to be named when it is wrong. */
export interface Given {
  readonly value: unknown;
  readonly source: string;
}

/** Keys under `admin` that the driver uses, each with the variable of flytekit that overrides it. */
const KEYS: Readonly<Record<string, string | undefined>> = {
  endpoint: "FLYTE_PLATFORM_URL",
  insecure: "FLYTE_PLATFORM_INSECURE",
  insecureSkipVerify: "FLYTE_PLATFORM_INSECURE_SKIP_VERIFY",
  caCertFilePath: "FLYTE_PLATFORM_CA_CERT_FILE_PATH",
  authType: undefined,
  clientId: "FLYTE_CREDENTIALS_CLIENT_ID",
  clientSecretLocation: "FLYTE_CREDENTIALS_CLIENT_SECRET_LOCATION",
  clientSecretEnvVar: "FLYTE_CREDENTIALS_CLIENT_SECRET_ENV_VAR",
  scopes: undefined,
  audience: undefined,
  useAudienceFromAdmin: undefined,
  tokenUrl: undefined,
  authorizationHeader: undefined,
  command: "FLYTE_CREDENTIALS_COMMAND",
  maxRetries: undefined,
  perRetryTimeout: undefined,
  maxBackoffDelay: undefined,
};

/** What the file and the variables say, by key; a variable wins. */
export function gather(
  environment: Readonly<Record<string, string | undefined>>,
  file: { path: string; text: string } | undefined,
): ReadonlyMap<string, Given> {
  const given = new Map<string, Given>();
  const admin = file ? readAdmin(file) : {};
  for (const [key, variable] of Object.entries(KEYS)) {
    const inFile = Object.entries(admin).find(([name]) => name.toLowerCase() === key.toLowerCase());
    if (inFile && inFile[1] !== null)
      given.set(key, { value: inFile[1], source: `admin.${inFile[0]} in ${file?.path}` });
    const value = variable && environment[variable];
    if (variable && value) given.set(key, { value, source: variable });
  }
  return given;
}

function readAdmin({ path, text }: { path: string; text: string }): Readonly<Record<string, unknown>> {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw new ConfigError(`${path} is not YAML: ${error.message.split("\n")[0]}`);
  if (document.contents === null) return {};
  if (!isMap(document.contents))
    throw new ConfigError(
      `${path} is not a Flyte client configuration: it should be a map with the key admin.`,
    );
  const { admin = {} } = document.toJS() as { admin?: unknown };
  if (admin === null) return {};
  if (typeof admin !== "object" || Array.isArray(admin))
    throw new ConfigError(`admin in ${path} should be a map.`);
  return admin as Record<string, unknown>;
}
