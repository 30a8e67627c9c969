import { resolve } from "node:path";

import { expect, test } from "vitest";

import { readConfig } from "./config.ts";

test("without any variable: loopback, port 8080, SQLite in ./data", () => {
  expect(readConfig({})).toMatchObject({
    host: "127.0.0.1",
    port: 8080,
    loopback: true,
    database: { engine: "sqlite", file: resolve("data/fletch.db") },
    bodyLimit: 1_048_576,
    notices: [],
  });
});

test("an empty variable is an absent one", () => {
  expect(readConfig({ FLETCH_PORT: "", DATABASE_URL: " " })).toMatchObject({
    port: 8080,
    database: { engine: "sqlite" },
  });
});

test("blanks around a value are none of it", () => {
  expect(readConfig({ FLETCH_PORT: "8081 ", DATABASE_URL: " postgres://h/fletch\n" })).toMatchObject({
    port: 8081,
    database: { url: "postgres://h/fletch" },
  });
});

test("DATABASE_URL makes the store Postgres", () => {
  for (const url of ["postgresql://u:p@db/fletch", "postgres://u:p@/fletch?host=/run/postgresql"])
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({ engine: "postgres", url });
});

test.each([
  [{ FLETCH_PORT: "http" }, /FLETCH_PORT is not a whole number.*FLETCH_PORT=8080/],
  [{ FLETCH_PORT: "65536" }, /FLETCH_PORT must be from 0 to 65535/],
  [{ FLETCH_PORT: "tcp://10.0.0.1:8080" }, /FLETCH_PORT .*enableServiceLinks/],
  [{ FLETCH_INSECURE: "yes" }, /FLETCH_INSECURE is a switch/],
  [{ DATABASE_URL: "mysql://u:hunter2@h/d" }, /DATABASE_URL is not a Postgres address/],
  [{ FLETCH_ALLOWED_HOSTS: "https://a.b" }, /FLETCH_ALLOWED_HOSTS has a name with a scheme/],
  [{ FLETCH_TRUSTED_PROXIES: "proxy!" }, /FLETCH_TRUSTED_PROXIES/],
  [{ FLETCH_TRUSTED_PROXIES: "10.0.0.0/8,10.0.0.0/33" }, /FLETCH_TRUSTED_PROXIES has something/],
  [{ FLETCH_TRUSTED_PROXIES: "1:2" }, /FLETCH_TRUSTED_PROXIES has something/],
  [{ FLETCH_BODY_LIMIT: "1" }, /FLETCH_BODY_LIMIT must be from 1024/],
  [{ FLETCH_RATE_LIMIT: "-1" }, /FLETCH_RATE_LIMIT/],
  [{ FLETCH_LOG_LEVEL: "loud" }, /FLETCH_LOG_LEVEL must be one of/],
  [{ FLETCH_HOST: "a/b" }, /FLETCH_HOST is not an address/],
])("%o is refused by name, with the way out and no value", (environment, words) => {
  expect(() => readConfig(environment)).toThrow(words);
  expect(() => readConfig(environment)).not.toThrow(/hunter2/);
});

test("everything wrong is told at once", () => {
  expect(() => readConfig({ FLETCH_PORT: "a", FLETCH_LOG_LEVEL: "b" })).toThrow(
    /FLETCH_PORT[^]*FLETCH_LOG_LEVEL/,
  );
});

test.each(["0.0.0.0", "::", "192.168.1.7", "fletch.example.com"])(
  "%s is refused until FLETCH_INSECURE=1",
  (host) => {
    expect(() => readConfig({ FLETCH_HOST: host })).toThrow(/FLETCH_HOST.*FLETCH_INSECURE=1/);
    expect(readConfig({ FLETCH_HOST: host, FLETCH_INSECURE: "1" })).toMatchObject({ host, loopback: false });
  },
);

test("the address to listen on is one in any letter case, as names are", () => {
  const given = { FLETCH_HOST: "Fletch.Example.com", FLETCH_INSECURE: "1" };
  expect(readConfig(given).host).toBe("fletch.example.com");
});

test.each(["localhost", "LocalHost", "127.0.0.2", "::1", "[::1]"])("%s is this machine only", (host) => {
  expect(readConfig({ FLETCH_HOST: host }).loopback).toBe(true);
});

test("a variable that does not exist is noticed, since it may be a slip", () => {
  expect(readConfig({ FLETCH_PROT: "1", FLETCH_REGISTRY: "embedded" }).notices).toEqual([
    "FLETCH_PROT is set, and Fletch has no such variable.",
  ]);
});
