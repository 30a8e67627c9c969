import { expect, test } from "vitest";

import { nameQuery } from "./name-query.ts";

test.each([
  ["", undefined, false],
  ["train.fit", "contains(name,train.fit)", false],
  ["train_fit", "contains(name,train_fit)", true],
  ["a,b;longest+c", "contains(name,longest)", true],
  [" fit ", "contains(name,fit)", true],
  ["+;,", undefined, true],
  ["line\nbreaks", "contains(name,breaks)", true],
])("%j asks the server for %s", (query, filters, sifted) => {
  const asked = nameQuery(query);
  expect(asked.filters).toBe(filters);
  expect(asked.keep !== undefined).toBe(sifted);
  expect(asked.keep?.(`x${query}x`) ?? true).toBe(true);
  expect(asked.keep?.("other") ?? false).toBe(false);
});
