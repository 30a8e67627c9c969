import { expect, test } from "vitest";
import { z } from "zod";

import { failureOf, failureType, pathTo, type Route, routes } from "./index.ts";

const all: [string, Route][] = Object.entries(routes);

test("no two routes share method and path", () => {
  const calls = all.map(([, route]) => `${route.method} ${route.path}`);
  expect(new Set(calls).size).toBe(calls.length);
});

test.each(all)("%s describes each parameter of its path", (_, route) => {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  const described = route.params
    ? Object.keys((z.toJSONSchema(route.params, { io: "input" }) as { properties: object }).properties)
    : [];
  expect(described.toSorted()).toEqual(names.toSorted());
});

test("a path's parameters are escaped, so that no name can reach another route", () => {
  expect(pathTo(routes.readVersion, { project: "p", domain: "d", name: "a/b c", version: "1?x#y" })).toBe(
    "/api/v1/registry/projects/p/domains/d/tasks/a%2Fb%20c/versions/1%3Fx%23y",
  );
  expect(() => pathTo(routes.readDesign)).toThrow(/needs id/);
});

test("a design is given once: as data, as text, or by its id with a revision", () => {
  const accepts = (body: object) => routes.register.body.safeParse({ settings: {}, ...body }).success;
  const id = "6f1c2f1e-8f4c-4f7a-9a8e-2f7f6f0c9a11";
  expect(accepts({ text: "" })).toBe(true);
  expect(accepts({ design: null })).toBe(true);
  expect(accepts({ designId: id, revision: 1 })).toBe(true);
  expect(accepts({})).toBe(false);
  expect(accepts({ text: "", design: {} })).toBe(false);
  expect(accepts({ designId: id })).toBe(false);
  expect(accepts({ text: "", revision: 1 })).toBe(false);
});

test("a count in an address is read in digits only", () => {
  const limit = (text: string) => routes.listDesigns.query.safeParse({ limit: text }).data?.limit;
  expect([limit("5"), limit("200")]).toEqual([5, 200]);
  for (const text of ["0x10", "1e1", " 5 ", "5.0", "+5", "", "0", "201"]) expect(limit(text)).toBeUndefined();
  expect(routes.listDesigns.query.parse({}).limit).toBe(50);
  const revision = (text: string) =>
    routes.readRevision.params.safeParse({ id: crypto.randomUUID(), revision: text }).success;
  expect([revision("2147483647"), revision("0x1"), revision("2147483648")]).toEqual([true, false, false]);
});

test("texts that no store can hold are refused", () => {
  const accepts = (text: string) => routes.createDesign.body.safeParse({ title: "t", text }).success;
  expect(accepts("ü 😀")).toBe(true);
  expect(accepts("a\0b")).toBe(false);
  expect(accepts("\ud800")).toBe(false);
});

test("a problem document's type names its failure", () => {
  expect(failureOf(failureType("stale-revision"))).toBe("stale-revision");
  expect(failureOf("about:blank")).toBeUndefined();
  expect(failureOf("urn:fletch:problem:toString")).toBeUndefined();
});
