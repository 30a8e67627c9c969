import { kinds, settingsSchema } from "@fletch/task";
import { expect, test } from "vitest";

import { documentationOf } from "./field-help.ts";

test("a field leads to the page about its parameter, and what is inside of it to the same", () => {
  expect(documentationOf("design", "/parameters/requests/cpu")).toBe(
    documentationOf("design", "/parameters/requests"),
  );
  expect(documentationOf("design", "/parameters/retries")?.title).toMatch(/^Retries/);
  expect(documentationOf("settings", "/images/default")).toBe(
    documentationOf("design", "/parameters/container_image"),
  );
});

test("what has no page of its own leads to the one around it", () => {
  expect(documentationOf("design", "/parameters/task_resolver")).toBe(
    documentationOf("design", "/parameters"),
  );
  expect(documentationOf("settings", "/git_repo")).toBe(documentationOf("settings", ""));
});

test("every key leads to a page, by an address that ends in its folder", () => {
  const keys = (schema: { readonly shape: object }) => Object.keys(schema.shape);
  const places = [
    ...Object.values(kinds).flatMap(({ schema }) =>
      keys(schema).map((key) => documentationOf("design", `/${key}`)),
    ),
    ...keys(settingsSchema).map((key) => documentationOf("settings", `/${key}`)),
  ];
  expect(places.length).toBeGreaterThan(40);
  for (const page of places)
    expect(page?.address).toMatch(
      /^https:\/\/(www\.union\.ai\/docs\/v1\/flyte|kubernetes\.io\/docs\/concepts)\/[a-z\-/]+[a-z]\/$/,
    );
});
