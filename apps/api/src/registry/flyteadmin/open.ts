import { createAdminClient } from "@fletch/flyteidl/admin";

import { AdminRegistry } from "../driver.ts";
import type { Registry } from "../registry.ts";
import { FlyteadminCalls } from "./calls.ts";
import { type FlyteadminOptionsInput, flyteadminOptionsSchema } from "./options.ts";
import { SignIn } from "./sign-in.ts";

/** A Flyte server over gRPC. Connects at the first call. */
export function openFlyteadmin(input: FlyteadminOptionsInput): Registry {
  const options = flyteadminOptionsSchema.parse(input);
  const { endpoint, insecure, insecureSkipVerify, caCertificates } = options;
  const client = createAdminClient({
    endpoint,
    tls: insecure
      ? { kind: "insecure" }
      : { kind: "tls", rootCertificates: caCertificates, skipVerify: insecureSkipVerify },
  });
  const calls = new FlyteadminCalls(client, new SignIn(client, options), options);
  return new AdminRegistry(calls, {
    kind: "flyteadmin",
    endpoint: endpoint.replace(/^dns:\/\/\//, ""),
    patience: { retries: options.maxRetries, backoff: options.backoff, maxBackoff: options.maxBackoff },
    close: async () => client.close(),
  });
}
