import { expect, test } from "vitest";

import { deck } from "./deck.ts";
import { fixed, told } from "./testing.ts";

test.each<[object, string[], object]>([
  [{ enable_deck: true, deck_fields: ["input"] }, [], { enable_deck: true, deck_fields: ["input"] }],
  [
    { enable_deck: true, disable_deck: false },
    ["compile /parameters/disable_deck exclusive"],
    { enable_deck: true },
  ],
  [{ disable_deck: true }, ["run /parameters/disable_deck deprecated"], { enable_deck: false }],
  [
    { disable_deck: false, deck_fields: [] },
    ["run /parameters/disable_deck deprecated"],
    { enable_deck: true, deck_fields: [] },
  ],
  [
    { deck_fields: ["input"] },
    ["run /parameters/deck_fields dropped"],
    { deck_fields: ["input"], enable_deck: true },
  ],
  [
    { enable_deck: true, deck_fields: ["input", "output", "input"] },
    ["run /parameters/deck_fields/2 duplicate-name"],
    { enable_deck: true, deck_fields: ["input", "output"] },
  ],
])("%j", (parameters, problems, after) => {
  expect(told(deck, parameters)).toEqual(problems);
  expect(fixed(deck, parameters)).toMatchObject({ parameters: after, left: [] });
});
