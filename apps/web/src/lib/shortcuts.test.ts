import { expect, test } from "vitest";

import { isPressed, keysInWords, type Pressed } from "./shortcuts.ts";

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test("Mod is Ctrl, on macOS Cmd, and nothing else may be held", () => {
  expect(isPressed("Mod+S", press("s", { ctrlKey: true }), false)).toBe(true);
  expect(isPressed("Mod+S", press("s", { metaKey: true }), false)).toBe(false);
  expect(isPressed("Mod+S", press("s", { metaKey: true }), true)).toBe(true);
  expect(isPressed("Mod+S", press("S", { ctrlKey: true, shiftKey: true }), false)).toBe(false);
  expect(isPressed("Mod+Shift+Z", press("Z", { ctrlKey: true, shiftKey: true }), false)).toBe(true);
});

test("a sign needs whatever its keyboard needs for it", () => {
  expect(isPressed("?", press("?", { shiftKey: true }), false)).toBe(true);
  expect(isPressed("?", press("?"), false)).toBe(true);
  expect(isPressed("?", press("?", { ctrlKey: true }), false)).toBe(false);
});

test("keys with names are those", () => {
  expect(isPressed("Shift+F8", press("F8", { shiftKey: true }), false)).toBe(true);
  expect(isPressed("F8", press("F8", { shiftKey: true }), false)).toBe(false);
  expect(isPressed("Alt+PageDown", press("PageDown", { altKey: true }), false)).toBe(true);
});

test("keys are told as the keyboard names them", () => {
  expect(keysInWords("Mod+Shift+Z", false)).toBe("Ctrl+Shift+Z");
  expect(keysInWords("Mod+Shift+Z", true)).toBe("⌘⇧Z");
});

test("with letters of another script the place on the keyboard counts", () => {
  const held = { ctrlKey: true };
  expect(isPressed("Mod+Z", press("я", { ...held, code: "KeyZ" }), false)).toBe(true);
  expect(isPressed("Mod+S", press("я", { ...held, code: "KeyZ" }), false)).toBe(false);
  // On a layout that swaps Latin letters the letter counts.
  expect(isPressed("Mod+Z", press("y", { ...held, code: "KeyZ" }), false)).toBe(false);
});
