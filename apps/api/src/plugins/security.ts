import { isIP } from "node:net";
import { hostname } from "node:os";

import rateLimit from "@fastify/rate-limit";
import type { FastifyRequest } from "fastify";
import fp from "fastify-plugin";

import { Refusal } from "./refusal.ts";

export interface SecurityOptions {
  loopback: boolean;
  host: string;
  allowedHosts: readonly string[];
  /** Requests a minute and client; 0 is no limit. */
  rateLimit: number;
}

/** The editor and the component library set styles from script, hence 'unsafe-inline' for these alone. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** No strict-transport-security: whether there is TLS is a matter of what stands in front. */
export const SECURITY_HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-frame-options": "DENY",
};

/** Headers, and who may talk to us at all. */
export const security = fp<SecurityOptions>(
  async (app, options) => {
    const told = new Set(options.allowedHosts.map((name) => name.toLowerCase()));
    const isOurs = hostCheck(options, told);
    app.addHook("onRequest", async (request, reply) => {
      // Before any refusal, which carries them too.
      void reply.headers(SECURITY_HEADERS);
      refuseForeign(request, { isOurs, told });
    });

    // On loopback the only client is the person at the machine.
    if (!options.loopback && options.rateLimit > 0) {
      await app.register(rateLimit, { max: options.rateLimit, timeWindow: "1 minute" });
    }
  },
  { name: "security" },
);

interface Names {
  readonly isOurs: (host: string) => boolean;
  /** What the configuration says people reach the server by. */
  readonly told: ReadonlySet<string>;
}

/**
 * Another site's page can send requests here from its visitor's browser, and reach an answer by pointing its own name at this
 * address (DNS rebinding). Both show in Host or Origin: so those must be ours. A bare address cannot be rebound. A proxy may put its
 * own Host in place of the one that the page's origin has.
 */
function refuseForeign(request: FastifyRequest, { isOurs, told }: Names): void {
  const { rawHeaders } = request.raw;
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host");
  if (hosts.length !== 1) {
    const detail = `The request has ${hosts.length === 0 ? "no Host" : "more than one Host"}. Send one.`;
    throw new Refusal("malformed-request", { detail });
  }
  const host = URL.parse(`http://${request.headers.host ?? ""}`);
  if (!host || !isOurs(host.hostname)) {
    throw new Refusal("foreign-origin", {
      detail:
        "The request's Host is not a name of this server. If it should be, add it to FLETCH_ALLOWED_HOSTS.",
    });
  }
  const { origin } = request.headers;
  if (origin === undefined) return;
  const page = URL.parse(origin);
  // At another port of that name may be anybody.
  const isTold = page?.port === "" && told.has(page.hostname);
  // Compared without the scheme: TLS may end at a proxy.
  if (page?.host !== host.host && !isSameHost(origin, host) && !isTold) {
    throw new Refusal("foreign-origin", {
      detail:
        "The request comes from a page of another origin. If that is this server's own, behind a proxy, add its name to FLETCH_ALLOWED_HOSTS.",
    });
  }
}

/** `host` of an https origin leaves out 443 where that of our http view of the Host header does not. */
function isSameHost(origin: string, host: URL): boolean {
  const url = URL.parse(origin);
  return (
    url !== null &&
    url.protocol === "https:" &&
    url.hostname === host.hostname &&
    (url.port || "443") === (host.port || "443")
  );
}

function hostCheck(options: SecurityOptions, told: ReadonlySet<string>): (name: string) => boolean {
  const names = new Set(["localhost", "127.0.0.1", "[::1]", ...told]);
  if (!options.loopback) names.add(hostname().toLowerCase());
  return (name) => names.has(name) || (!options.loopback && isAddress(name)) || name === options.host;
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0;
}
