import { X509Certificate } from "node:crypto";

import { z } from "zod";

import { readSetting } from "./read-setting.ts";

/** Kinds of values in Flyte's client configuration. Messages follow the name of their key or variable. */
export const text = z
  .union([z.string(), z.number().transform(String)], "should be a text.")
  .transform((value) => value.trim())
  .refine((value) => value !== "", "is empty. Give it a value, or leave it out.");

/** flytekit takes an address with or without `dns:///`, flytectl only with. */
export const endpoint = text.refine((value) => {
  const [found, port = "443"] =
    /^(?:dns:\/\/\/)?(?:\[[\da-fA-F:]+\]|[\w.-]+)(?::(\d{1,5}))?$/.exec(value) ?? [];
  // A number alone is a port whose host was forgotten.
  return found !== undefined && !/^\d+$/.test(found) && Number(port) >= 1 && Number(port) <= 65_535;
}, "is not an address of a gRPC server. Write it like dns:///flyte.example.com:443, without http.");

/** Where tokens are asked for. */
export const signInAddress = text.refine((value) => {
  const { protocol = "", username, password } = URL.parse(value) ?? {};
  return /^https?:$/.test(protocol) && !username && !password;
}, "is not an address, or one with a name or password in it. Write it like https://sign-in.example.com/token.");

/** Names that are the connection's own: HTTP/2 refuses some of them, and gRPC sets the others. */
const OF_CONNECTION =
  /^(?:connection|content-(?:length|type)|host|http2-settings|keep-alive|proxy-connection|te|transfer-encoding|upgrade|user-agent|grpc-.*)$/i;

/** A key of gRPC metadata with a text; one that ends with `-bin` has bytes. */
export const headerName = text.refine(
  (value) => /^[\w.-]+$/.test(value) && !/-bin$/i.test(value) && !OF_CONNECTION.test(value),
  "is not the name of a header for a token. Write it like flyte-authorization.",
);

/** How often a person may wait for another try; a file made for Flyte's own clients may ask for more. */
const MOST_TRIES = 20;

export const count = z
  .union([z.number(), z.string()], "should be a whole number.")
  .transform(Number)
  .refine((value) => Number.isInteger(value) && value >= 0, "should be a whole number from 0.")
  .transform((value) => Math.min(value, MOST_TRIES));

/** A page's address, without the `/console` that Flyte puts behind it and that people copy along. */
export const webAddress = text
  .refine(isWebAddress, "is not the address of a page. Write it like https://flyte.example.com.")
  .transform((value) => value.replace(/\/+$/, "").replace(/\/console$/, ""));

function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  const isPlain = url !== null && url.username === "" && url.search === "" && url.hash === "";
  // As the options want it; `URL` also takes an address with one slash or none.
  return isPlain && /^https?:\/\//i.test(value);
}

const YES = ["true", "1", "yes", "on"] as const;
const NO = ["false", "0", "no", "off"] as const;

/** What flytekit takes for the one or the other, and YAML 1.1, which Flyte's clients read. */
export const toggle = z
  .union([z.boolean(), z.number(), z.string()], "should be true or false.")
  .transform((value) => String(value).trim().toLowerCase())
  .pipe(z.enum([...YES, ...NO], "should be true or false."))
  .transform((value) => YES.some((yes) => yes === value));

/** A YAML list; in a variable a JSON list, or words. */
export const list = z.preprocess(
  (value) => (typeof value === "string" ? words(value) : value),
  z.array(text, "should be a list of texts."),
);

function words(value: string): unknown {
  const trimmed = value.trim();
  if (!trimmed.startsWith("[")) return trimmed.split(/[\s,]+/).filter(Boolean);
  try {
    return JSON.parse(trimmed) as unknown;
  } catch {
    // No list: a program of such a name there is not.
    return trimmed;
  }
}

/** Longer than anybody waits; a timer of Node's goes off at once after 25 of them. In milliseconds. */
const DAY = 86_400_000;

/** In milliseconds. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

/**
 * A duration as Go writes it, such as `15s` or `1m30s`, in milliseconds; a bare number is nanoseconds, as for `Duration` of
 * flytestdlib's config. Nought leaves the bound to us: without one a call could wait for ever.
 */
export const duration = text.transform((value, context) => {
  const written = /^\d+$/.test(value) ? `${value}ns` : value;
  const parts = [...written.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|[µμ]s|ms|s|m|h)/g)];
  const total = parts.reduce((sum, [, amount, unit = ""]) => sum + Number(amount) * (UNITS[unit] ?? 0), 0);
  const isDuration = parts.length > 0 && parts.map(([part]) => part).join("") === written;
  if (isDuration && total === 0) return undefined;
  if (isDuration && total >= 1) return Math.min(Math.round(total), DAY);
  context.issues.push({
    code: "custom",
    input: value,
    message: isDuration
      ? "is shorter than a millisecond: a number without a unit is nanoseconds. Write it like 15s or 1m30s."
      : "is not a duration. Write it like 15s or 1m30s.",
  });
  return z.NEVER;
});

/** One certificate, under any of the titles that OpenSSL takes. */
const PEM =
  /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----[^]*?(?:-----END (?:X509 |TRUSTED )?CERTIFICATE-----|$)/g;

/** A file of certificates, read at once so that a wrong path is told at the start. */
export const pemFile = text.transform((path, context) => {
  const refuse = (message: string): void =>
    void context.issues.push({ code: "custom", input: path, message });
  let pem: string;
  try {
    pem = readSetting(path);
  } catch {
    refuse(`names ${path}, which cannot be read.`);
    return z.NEVER;
  }
  // TLS itself passes over what is no certificate, and all that follows it, and then trusts fewer or nobody.
  const certificates = pem.match(PEM) ?? [];
  const broken = certificates.findIndex((each) => !isCertificate(each));
  if (certificates.length > 0 && broken === -1) return pem;
  refuse(
    certificates.length < 2
      ? `names ${path}, which holds no PEM certificate.`
      : `names ${path}, whose certificate number ${broken + 1} is broken.`,
  );
  return z.NEVER;
});

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
