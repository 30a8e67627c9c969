import { type AdminTls, createAdminClient } from "@fletch/flyteidl/admin";

import { AdminRegistry } from "../driver.ts";
import type { Registry } from "../registry.ts";
import { FlyteadminCalls } from "./calls.ts";
import { Line } from "./line.ts";
import { type FlyteadminOptionsInput, flyteadminOptionsSchema } from "./options.ts";
import { SignIn } from "./sign-in.ts";

/** A Flyte server over gRPC. Connects at the first call. */
export function openFlyteadmin(input: FlyteadminOptionsInput): Registry {
  const options = flyteadminOptionsSchema.parse(input);
  const { endpoint, console, insecure, insecureSkipVerify, caCertificates, limits } = options;
  const tls: AdminTls = insecure
    ? { kind: "insecure" }
    : { kind: "tls", rootCertificates: caCertificates, skipVerify: insecureSkipVerify };
  const line = new Line(() => createAdminClient({ endpoint, tls }));
  const calls = new FlyteadminCalls(line, new SignIn(line, options), options);
  return new AdminRegistry(calls, {
    kind: "flyteadmin",
    endpoint: endpoint.replace(/^dns:\/\/\//, ""),
    ...(console !== undefined && { console }),
    limits,
    patience: { retries: options.maxRetries, backoff: options.backoff, maxBackoff: options.maxBackoff },
    close: async () => line.close(),
  });
}
