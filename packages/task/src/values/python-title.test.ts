import { expect, test } from "vitest";

import { pythonTitle } from "./python-title.ts";

// Expected texts are what Python 3.11 says.
test.each([
  ["my_field", "My_Field"],
  ["aB_cd", "Ab_Cd"],
  ["a1b", "A1B"],
  ["日a", "日A"],
  ["x日y", "X日Y"],
  ["कa", "कA"],
  ["ßa", "Ssa"],
  ["ΑΣ_ΣΑ", "Ας_Σα"],
  ["აბ", "აბ"],
  ["İx", "İx"],
  ["ᾳx", "ᾼx"],
  ["ᾷx", "Α\u0342\u0345x"],
  ["ⴀx", "Ⴀx"],
])("%s reads %s", (text, title) => {
  expect(pythonTitle(text)).toBe(title);
});
