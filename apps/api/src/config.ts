import { isIP } from "node:net";
import { join, resolve } from "node:path";

import { z } from "zod";

import { REGISTRY_VARIABLES } from "./registry/variables.ts";
import type { DatabaseConfig } from "./store/database.ts";

const KIBIBYTE = 1_024;

/** What the environment says, read once at start. */
export interface Config {
  host: string;
  port: number;
  /** Whether only this machine can reach the server. */
  loopback: boolean;
  database: DatabaseConfig;
  /** Names beside the loopback's and plain addresses that a request's Host and Origin may have. */
  allowedHosts: readonly string[];
  trustedProxies: readonly string[];
  /** Largest body, in bytes. */
  bodyLimit: number;
  /** Requests a minute and client off loopback; 0 is no limit. */
  rateLimit: number;
  /** How long a Postgres that is still starting is waited for, in milliseconds. */
  storeWait: number;
  /** Absent: told little at a terminal, and all elsewhere. */
  logLevel?: string;
  /** Things that are no error and yet not as they may have been meant. */
  notices: readonly string[];
}

/** The environment cannot be used; the message names each variable and the way out, and no value that could be a secret. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const wholeNumber = (least: number, most: number, example: string) =>
  z
    .string()
    .regex(/^\d+$/, `is not a whole number. Write it like ${example}.`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}, like ${example}.`);

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean),
);

const serviceLink =
  "is an address that Kubernetes sets for a service of this name. Set enableServiceLinks: false on the pod.";

const schema = z.object({
  FLETCH_HOST: z
    .string()
    .regex(/^[\w.:[\]-]+$/, "is not an address to listen on. Write it like FLETCH_HOST=127.0.0.1.")
    .default("127.0.0.1"),
  FLETCH_PORT: z
    .string()
    .refine((value) => !value.includes("://"), { message: serviceLink, abort: true })
    .pipe(wholeNumber(0, 65_535, "FLETCH_PORT=8080"))
    .default(8080),
  FLETCH_DATA: z.string().default("./data"),
  FLETCH_INSECURE: z
    .enum(
      ["0", "1", "false", "true"],
      "is a switch: 1 to let anyone who can reach the server use it, or leave it out.",
    )
    .transform((value) => value === "1" || value === "true")
    .default(false),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      "is not a Postgres address. Write it like DATABASE_URL=postgres://user:password@host:5432/fletch.",
    )
    .optional(),
  FLETCH_ALLOWED_HOSTS: list
    .pipe(
      z.array(
        z
          .string()
          .regex(
            /^[\w.-]+$/,
            "has a name with a scheme, port or path. Write names only, like FLETCH_ALLOWED_HOSTS=fletch.example.com.",
          ),
      ),
    )
    .default([]),
  FLETCH_TRUSTED_PROXIES: list
    .pipe(
      z.array(
        z
          .string()
          .refine(
            isAddressOrRange,
            "has something that is no address. Write it like FLETCH_TRUSTED_PROXIES=10.0.0.0/8.",
          ),
      ),
    )
    .default([]),
  FLETCH_BODY_LIMIT: wholeNumber(KIBIBYTE, 64 * KIBIBYTE * KIBIBYTE, "FLETCH_BODY_LIMIT=1048576").default(
    KIBIBYTE * KIBIBYTE,
  ),
  FLETCH_RATE_LIMIT: wholeNumber(0, 1_000_000, "FLETCH_RATE_LIMIT=1200").default(1_200),
  FLETCH_STORE_WAIT: wholeNumber(0, 3_600, "FLETCH_STORE_WAIT=30").default(30),
  FLETCH_LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "silent"],
      "must be one of fatal, error, warn, info, debug, silent.",
    )
    .optional(),
});

/** Variables that others of our files read; see `registry/`. */
const READ_ELSEWHERE: readonly string[] = REGISTRY_VARIABLES;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that say something: an empty one is an absent one, and blanks around a value come from files and from lists. */
export function givenIn(environment: Environment): Record<string, string> {
  const trimmed = Object.entries(environment).map(([name, value = ""]) => [name, value.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ""));
}

/** Reads the environment. Throws ConfigError. */
export function readConfig(environment: Environment): Config {
  const given = givenIn(environment);
  const { data, error } = schema.safeParse(given);
  if (error)
    throw new ConfigError(
      error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join("\n"),
    );

  // A request's Host is compared with it, in small letters as `URL` gives it.
  const host = data.FLETCH_HOST.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  const loopback = isLoopback(host);
  if (!loopback && !data.FLETCH_INSECURE) {
    throw new ConfigError(
      `FLETCH_HOST=${host} would let others reach Fletch, which has no sign-in: whoever reaches it can change designs and register tasks. Set FLETCH_INSECURE=1 if only people you trust can reach it, or leave FLETCH_HOST out.`,
    );
  }
  return {
    host,
    port: data.FLETCH_PORT,
    loopback,
    database: data.DATABASE_URL
      ? { engine: "postgres", url: data.DATABASE_URL }
      : { engine: "sqlite", file: join(resolve(data.FLETCH_DATA), "fletch.db") },
    allowedHosts: data.FLETCH_ALLOWED_HOSTS,
    trustedProxies: data.FLETCH_TRUSTED_PROXIES,
    bodyLimit: data.FLETCH_BODY_LIMIT,
    rateLimit: data.FLETCH_RATE_LIMIT,
    storeWait: data.FLETCH_STORE_WAIT * 1_000,
    ...(data.FLETCH_LOG_LEVEL && { logLevel: data.FLETCH_LOG_LEVEL }),
    notices: unknownVariables(Object.keys(given)),
  };
}

/** Whether only this machine reaches what listens there. */
function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** `10.0.0.7` or `10.0.0.0/8`. */
function isAddressOrRange(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
}

function isPostgresUrl(text: string): boolean {
  // Who is at a socket has a name and no host: `postgres://me@/fletch?host=/run/postgresql`.
  const url = URL.parse(text.replace("@/", "@localhost/"));
  return url !== null && (url.protocol === "postgres:" || url.protocol === "postgresql:");
}

/** A notice and no error: Kubernetes sets FLETCH_SERVICE_HOST and the like by itself. */
function unknownVariables(names: readonly string[]): string[] {
  return names
    .filter(
      (name) =>
        name.startsWith("FLETCH_") && !Object.hasOwn(schema.shape, name) && !READ_ELSEWHERE.includes(name),
    )
    .map((name) => `${name} is set, and Fletch has no such variable.`);
}
