import { expect, test } from "vitest";

import { unavailable } from "./failure.ts";
import { StatusError } from "./status.ts";

/** What grpc-js says of a server that it did not reach, `last` being what ended the last try. */
const away = (last: string): string =>
  unavailable(
    new StatusError(
      "UNAVAILABLE",
      `No connection established. Last error: ${last} (2026-01-31T11:30:00.100Z). Resolution note: `,
    ),
  ).message;

const ALTNAME = "Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames:";

test.each([
  [
    `${ALTNAME} Host: flyte. is not in the cert's altnames: DNS:flyte.example.com`,
    "its certificate is for another name than the address: DNS:flyte.example.com. Use one that it is for in admin.endpoint or FLYTE_PLATFORM_URL.",
  ],
  [
    `${ALTNAME} IP: 10.0.0.1 is not in the cert's list: `,
    "its certificate is for another name than the address. Use one that it is for in admin.endpoint or FLYTE_PLATFORM_URL.",
  ],
  [
    "Error: certificate has expired",
    "its certificate has expired. Have it renewed, or put the clock of this machine right.",
  ],
  [
    "Error: certificate is not yet valid",
    "its certificate is not yet valid. Have it renewed, or put the clock of this machine right.",
  ],
  [
    "Error: 40CD1370:error:0A000460:SSL routines:ssl3_read_bytes:tlsv1 alert no application protocol:rec_layer_s3.c:918:SSL alert number 120\n",
    "something answers there, and not as a Flyte server does. Check the address, and admin.insecure (FLYTE_PLATFORM_INSECURE), which is true for a server without TLS.",
  ],
])("%s is told as what to do about it", (last, words) => {
  expect(away(last)).toBe(`The registry cannot be reached: ${words}`);
});
