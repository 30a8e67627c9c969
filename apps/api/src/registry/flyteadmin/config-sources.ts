import { nearest } from "@fletch/task";
import { type Document, isMap, parseDocument } from "yaml";

import { ConfigError } from "../../config.ts";

/** One value and where it came from, to be named when it is wrong. */
export interface Given {
  readonly value: unknown;
  readonly source: string;
}

/** Keys that Fletch uses, under `admin` unless they name another section, each with the variables that override it, the strongest first; those of FLYTE_ are flytekit's. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  endpoint: ["FLYTE_PLATFORM_URL"],
  insecure: ["FLYTE_PLATFORM_INSECURE"],
  insecureSkipVerify: ["FLYTE_PLATFORM_INSECURE_SKIP_VERIFY"],
  caCertFilePath: ["FLYTE_PLATFORM_CA_CERT_FILE_PATH"],
  authType: ["FLYTE_CREDENTIALS_AUTH_MODE"],
  clientId: ["FLYTE_CREDENTIALS_CLIENT_ID"],
  clientSecretLocation: ["FLYTE_CREDENTIALS_CLIENT_SECRET_LOCATION"],
  clientSecretEnvVar: ["FLYTE_CREDENTIALS_CLIENT_SECRET_ENV_VAR"],
  scopes: ["FLYTE_CREDENTIALS_SCOPES"],
  audience: ["FLYTE_CREDENTIALS_AUDIENCE"],
  useAudienceFromAdmin: [],
  tokenUrl: [],
  authorizationHeader: [],
  command: ["FLYTE_CREDENTIALS_COMMAND"],
  maxRetries: [],
  perRetryTimeout: [],
  maxBackoffDelay: [],
  "console.endpoint": ["FLETCH_CONSOLE_URL", "FLYTE_PLATFORM_CONSOLE_ENDPOINT"],
};

/** What the file and the variables say, by key; a variable wins. */
export function gather(
  environment: Readonly<Record<string, string | undefined>>,
  file: { path: string; text: string } | undefined,
): Map<string, Given> {
  const given = new Map<string, Given>();
  const sections = file ? readSections(file) : {};
  if (file) refuseMisspelt(Object.keys(sections["admin"] ?? {}), file.path);
  for (const [key, variables] of Object.entries(KEYS)) {
    const [name = "", section = "admin"] = key.split(".").reverse();
    const inFile = Object.entries(sections[section] ?? {}).find(
      ([found]) => found.toLowerCase() === name.toLowerCase(),
    );
    const variable = variables.find((variable) => environment[variable]);
    if (variable) given.set(key, { value: environment[variable], source: variable });
    // An empty text is none to flytekit (`set_if_exists`), and the default of the Go clients.
    else if (inFile && inFile[1] !== null && inFile[1] !== "")
      given.set(key, { value: inFile[1], source: `${section}.${inFile[0]} in ${file?.path}` });
  }
  return given;
}

/** What is left of the keys that Flyte's clients have (flyteidl's `admin.Config`, `YamlConfigEntry` of flytekit and of the second Flyte): of no use here, and no misspelling. */
const UNUSED = [
  "authorizationServerUrl",
  "clientSecret",
  "defaultOrg",
  "defaultServiceConfig",
  "deviceFlowConfig",
  "disableKeyring",
  "httpProxyURL",
  "maxMessageSizeBytes",
  "pkceConfig",
  "proxyCommand",
  "tokenRefreshWindow",
  "useAuth",
];

/** A key that nobody knows is left alone, as Flyte's clients do, unless it is nearly one that is used here: it would do nothing in silence. */
function refuseMisspelt(found: readonly string[], path: string): void {
  const known = Object.keys(KEYS).filter((key) => !key.includes("."));
  for (const key of found) {
    const isKnown = [...known, ...UNUSED].some((name) => name.toLowerCase() === key.toLowerCase());
    const meant = isKnown ? undefined : nearest(key, known);
    if (meant !== undefined)
      throw new ConfigError(`admin.${key} in ${path} is no key of Flyte. Did you mean ${meant}?`);
  }
}

type Section = Readonly<Record<string, unknown>>;

function readSections({ path, text }: { path: string; text: string }): Readonly<Record<string, Section>> {
  // Flyte's clients bring maps together that one names with `<<`.
  const document = parseDocument(text, { merge: true });
  const [error] = document.errors;
  if (error) throw new ConfigError(`${path} is not YAML: ${error.message.split("\n")[0]}`);
  if (document.contents === null) return {};
  if (!isMap(document.contents))
    throw new ConfigError(
      `${path} is not a Flyte client configuration: it should be a map with the key admin.`,
    );
  const { admin, console } = plain(document, path);
  return {
    admin: readSection(admin, `admin in ${path}`),
    console: readSection(console, `console in ${path}`),
  };
}

/** Throws where an alias stands for nothing, or for too much. */
function plain(document: Document, path: string): { readonly admin?: unknown; readonly console?: unknown } {
  try {
    return document.toJS() as { admin?: unknown; console?: unknown };
  } catch (error) {
    throw new ConfigError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function readSection(value: unknown, source: string): Section {
  if (value == null) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw new ConfigError(`${source} should be a map.`);
  return value as Section;
}
