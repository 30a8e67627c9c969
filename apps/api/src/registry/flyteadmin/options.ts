import { z } from "zod";

import { platformLimitsSchema } from "../limits.ts";

/** Milliseconds. */
const time = z.number().int().positive();

const authSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("clientSecret"),
    clientId: z.string().min(1),
    /** Where the secret is read when it is needed: a server without sign-in never asks for it. */
    secret: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("variable"), name: z.string().min(1) }),
      z.strictObject({ kind: z.literal("file"), path: z.string().min(1) }),
    ]),
    /** The server's own (GetPublicClientConfig) when absent. */
    scopes: z.array(z.string()).optional(),
    audience: z.string().optional(),
    useAudienceFromAdmin: z.boolean().default(false),
    /** Discovered when absent, as is the header. */
    tokenUrl: z.url().optional(),
    authorizationHeader: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal("command"),
    /** A program and its arguments; it prints a token. */
    command: z.array(z.string()).min(1),
    authorizationHeader: z.string().optional(),
  }),
  /** Ways of signing in that need a person; only a server that asks for sign-in makes them an error. */
  z.strictObject({ kind: z.literal("unsupported"), authType: z.string() }),
]);

/** What the driver for a Flyte server needs to know. */
export const flyteadminOptionsSchema = z.strictObject({
  /** `host:port`, with or without `dns:///`. */
  endpoint: z.string().min(1),
  /** Where its console is, without `/console`. */
  console: z.url({ protocol: /^https?$/ }).optional(),
  insecure: z.boolean().default(false),
  insecureSkipVerify: z.boolean().default(false),
  /** PEM of the authorities to trust in place of the system's. */
  caCertificates: z.string().optional(),
  auth: authSchema.default({ kind: "unsupported", authType: "none" }),
  callTimeout: time.default(15_000),
  maxRetries: z.number().int().min(0).max(20).default(4),
  backoff: time.default(200),
  maxBackoff: time.default(8_000),
  /** `task_resources.limits` of the server's configuration, which it tells nobody. */
  limits: platformLimitsSchema.default({}),
  /** A busy flyteadmin holds two database connections for each CreateTask and locks itself up under many. */
  inFlight: z.number().int().min(1).max(8).default(8),
});

export type FlyteadminOptions = z.output<typeof flyteadminOptionsSchema>;
export type FlyteadminOptionsInput = z.input<typeof flyteadminOptionsSchema>;
export type AuthOptions = z.output<typeof authSchema>;
