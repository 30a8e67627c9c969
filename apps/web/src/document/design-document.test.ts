import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { draftKeyOf, listDrafts, readDraft } from "./drafts.ts";
import { openDocument, settings, TEXT } from "./testing.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const set = (path: string, value: unknown) => [{ op: "set" as const, path, value }];
const retries = "/parameters/retries";
const type = (label = "Change Retries") => ({ label, merge: retries });

test("a form edit changes its place in the text and nothing else", () => {
  const { document } = openDocument();
  document.edit(set(retries, 5), type());
  expect(document.flush()).toBe(TEXT.replace("retries: 3", "retries: 5"));
});

test("what an edit leaves alone stays the same object", () => {
  const { document } = openDocument({ text: `${TEXT}inputs:\n  - {name: a, type: int}\n` });
  const inputs = (document.state.value as { inputs: unknown }).inputs;
  document.edit(set(retries, 5), type());
  expect((document.state.value as { inputs: unknown }).inputs).toBe(inputs);
  expect(document.state.value).toMatchObject({ parameters: { retries: 5 } });
});

test("typing in one field is one step until half a second passes or the field is left", () => {
  const { document, answer } = openDocument();
  document.edit(set(retries, 1), type());
  vi.advanceTimersByTime(300);
  document.edit(set(retries, 12), type());
  answer();
  expect(document.state.history.past).toHaveLength(1);
  vi.advanceTimersByTime(501);
  document.edit(set(retries, 120), type());
  answer();
  expect(document.state.history.past).toHaveLength(2);
  document.seal();
  document.edit(set(retries, 1200), type());
  answer();
  expect(document.state.history.past).toHaveLength(3);
  document.undo();
  document.undo();
  expect(document.state.value).toMatchObject({ parameters: { retries: 12 } });
  document.undo();
  expect(document.state.text).toBe(TEXT);
});

test("a field that is left before the answer has come ends its step all the same", () => {
  const { document, answer } = openDocument();
  document.edit(set(retries, 1), type());
  document.seal();
  document.edit(set(retries, 12), type());
  answer();
  expect(document.state.history.past).toHaveLength(2);
});

test("a change that the worker fails to make is in the text all the same", () => {
  const { document, answerWith, asked } = openDocument();
  document.edit(set(retries, 5), type());
  const request = asked.at(-1);
  const id = request?.id ?? 0;
  answerWith({ id, text: request?.text ?? "", unreadable: [], problems: [], failure: "it broke" });
  expect(document.state.text).toBe(TEXT.replace("retries: 3", "retries: 5"));
  expect(asked.at(-1)).toMatchObject({ text: document.state.text });
  expect(asked.at(-1)?.edits).toBeUndefined();
});

test("typing that ends where it began leaves no step", () => {
  const { document, answer } = openDocument();
  document.edit(set(retries, 4), type());
  document.edit(set(retries, 3), type());
  answer();
  expect(document.state.history.past).toEqual([]);
});

test("form, YAML and settings share one history, and undo tells the place", () => {
  const { document } = openDocument();
  document.edit(set(retries, 4), { label: "Change Retries" });
  document.typeText(document.flush().replace("fit", "run"));
  document.setSettings({ ...settings, project: "other" }, { label: "Change Project" });
  document.undo();
  expect(document.state.settings.project).toBe("flytesnacks");
  document.undo();
  expect(document.state.text).toContain("function: fit");
  document.undo();
  expect(document.state.text).toBe(TEXT);
  expect(document.state.lastChange).toMatchObject({ by: "history", path: retries });
  for (let step = 0; step < 3; step += 1) document.redo();
  expect(document.state.settings.project).toBe("other");
  expect(document.state.text).toContain("function: run");
  expect(document.state.text).toContain("retries: 4");
});

test("a field that is emptied and typed anew keeps its line, with the comment and its place", () => {
  const text = TEXT.replace("retries: 3", "retries: 3 # twice is too few\n  timeout: 5m");
  const { document, answer } = openDocument({ text });
  const emptied = [{ op: "remove" as const, path: retries }];
  for (const late of [answer, () => undefined]) {
    document.edit(emptied, type("Clear Retries"));
    late();
    document.seal();
    document.edit(set(retries, 4), type());
    late();
    document.edit(set(retries, 42), type());
    late();
    expect(document.flush()).toBe(text.replace("3 #", "42 #"));
    document.undo();
    expect(document.state.text).not.toContain("retries");
    document.undo();
    expect(document.state.text).toBe(text);
  }
  // What was changed meanwhile stays so.
  document.edit(emptied, type("Clear Retries"));
  document.typeText(document.flush().replace("5m", "6m"));
  document.edit(set(retries, 4), type());
  expect(document.flush()).toBe(TEXT.replace("retries: 3", "timeout: 6m\n  retries: 4"));
});

test("two hundred steps go back to the beginning", () => {
  const { document } = openDocument();
  for (let step = 10; step < 210; step += 1) document.edit(set(retries, step), { label: "Change Retries" });
  for (let step = 0; step < 200; step += 1) document.undo();
  expect(document.state.text).toBe(TEXT);
});

test("a text that cannot be read keeps the last value, refuses form edits, and can be reverted and undone", () => {
  const { document, answer } = openDocument();
  answer();
  const broken = TEXT.replace("retries: 3", "retries: [3");
  document.typeText(broken);
  expect(document.state.unreadable[0]?.range?.start.line).toBeGreaterThan(5);
  expect(document.state.value).toMatchObject({ parameters: { retries: 3 } });
  expect(document.state.stale).toBe(true);
  document.edit(set(retries, 5), type());
  expect(document.state.text).toBe(broken);
  document.revertText();
  expect(document.state.text).toBe(TEXT);
  expect(document.state.unreadable).toEqual([]);
  document.undo();
  expect(document.state.text).toBe(broken);
});

test("a text that cannot be read is kept with the last one that could, and a reload goes on from both", () => {
  const { document, storage } = openDocument();
  const broken = TEXT.replace("retries: 3", "retries: [3");
  document.typeText(broken);
  document.keepNow();
  const draft = readDraft("new:test", storage);
  expect(draft).toMatchObject({ text: broken, validText: TEXT });
  const again = openDocument(draft).document;
  expect(again.state).toMatchObject({ text: broken, value: { parameters: { retries: 3 } } });
  again.revertText();
  expect(again.state.text).toBe(TEXT);
  again.keepNow();
});

test("forms are locked in a pause of typing, or when somebody types into one; and open again in one", () => {
  const { document } = openDocument();
  const broken = `${TEXT}x: [`;
  document.typeText(broken);
  vi.advanceTimersByTime(150);
  document.typeText(`${broken}1`);
  vi.advanceTimersByTime(150);
  document.typeText(`${broken}1]`);
  vi.advanceTimersByTime(1_000);
  expect(document.state).toMatchObject({ unreadable: [], readOnly: false });
  document.typeText(broken);
  vi.advanceTimersByTime(200);
  expect(document.state.readOnly).toBe(true);
  document.typeText(TEXT);
  vi.advanceTimersByTime(200);
  expect(document.state.readOnly).toBe(false);
  document.typeText(broken);
  document.edit(set(retries, 5), type());
  expect(document.state).toMatchObject({ readOnly: true, text: broken });
  document.typeText(`${TEXT.slice(0, TEXT.indexOf("parameters"))}parameters: []\n`);
  vi.advanceTimersByTime(1_000);
  expect(document.state).toMatchObject({ unreadable: [], readOnly: true });
});

test("behind an unreadable draft stands the saved design; where nothing could ever be read, nothing is reverted to", () => {
  const saved = { text: TEXT, settings, title: "Fit" };
  expect(openDocument({ text: "a: [", saved }).document.state).toMatchObject({
    validText: TEXT,
    value: { function: "fit" },
  });
  const { document } = openDocument({ text: "a: [" });
  document.revertText();
  expect(document.state.text).toBe("a: [");
});

test("another branch parks the one before, and switching back brings its value", () => {
  const { document } = openDocument({ text: `${TEXT}  container_image: a:1\n` });
  const path = "/parameters/container_image";
  document.switchBranch(path, {
    from: "Text",
    to: "ImageSpec",
    fresh: { name: "x" },
    label: "Choose ImageSpec",
  });
  document.edit(set(`${path}/name`, "y"), { label: "Change Name" });
  document.switchBranch(path, { from: "ImageSpec", to: "Text", fresh: "", label: "Choose Text" });
  expect(document.state.value).toMatchObject({ parameters: { container_image: "a:1" } });
  document.switchBranch(path, {
    from: "Text",
    to: "ImageSpec",
    fresh: { name: "x" },
    label: "Choose ImageSpec",
  });
  expect(document.state.value).toMatchObject({ parameters: { container_image: { name: "y" } } });
  document.switchBranch(path, { from: "ImageSpec", to: undefined, fresh: undefined, label: "Choose none" });
  expect(document.flush()).toBe(TEXT);
});

test("a branch that comes back is written as it was, with its comments, and that is one step", () => {
  const path = "/parameters/container_image";
  const spec = `  container_image: # built for us
    name: x
    # pinned
    packages: [numpy]
`;
  const { document, answer } = openDocument({ text: TEXT + spec });
  document.switchBranch(path, { from: "ImageSpec", to: "Text", fresh: "a:1", label: "Choose Text" });
  answer();
  expect(document.state.text).toBe(`${TEXT}  container_image: a:1\n`);
  document.switchBranch(path, { from: "Text", to: "ImageSpec", fresh: {}, label: "Choose ImageSpec" });
  expect(document.state.text).toBe(TEXT + spec);
  expect(document.state.value).toMatchObject({ parameters: { container_image: { packages: ["numpy"] } } });
  document.undo();
  expect(document.state.text).toBe(`${TEXT}  container_image: a:1\n`);
});

test("a value that gave way to none comes back to where it stood", () => {
  const path = "/parameters/container_image";
  const text = `${TEXT}  container_image: a:1 # ours\n  interruptible: true\n`;
  const { document, answer } = openDocument({ text });
  document.switchBranch(path, { from: "Name", to: "None", fresh: undefined, label: "Choose none" });
  answer();
  expect(document.state.text).toBe(`${TEXT}  interruptible: true\n`);
  document.switchBranch(path, { from: "None", to: "Name", fresh: "", label: "Choose Name" });
  answer();
  expect(document.state.text).toBe(text);
  document.undo();
  expect(document.state.text).toBe(`${TEXT}  interruptible: true\n`);
});

test("a branch that a row left behind is not given to the row that comes to its place", () => {
  const inputs = "inputs:\n  - {name: a, type: int}\n  - {name: b, type: {enum: {name: Mine}}}\n";
  const { document } = openDocument({ text: TEXT + inputs });
  const path = "/inputs/1/type";
  document.switchBranch(path, { from: "enum", to: "text", fresh: "", label: "Choose text" });
  document.typeText(document.flush().replace("inputs:\n", "inputs:\n  - {name: z, type: str}\n"));
  document.switchBranch(path, { from: "text", to: "enum", fresh: { enum: {} }, label: "Choose enum" });
  expect(document.state.value).toMatchObject({
    inputs: [{}, { name: "a", type: { enum: {} } }, { type: "" }],
  });
  document.undo();
  document.undo();
  // Back where the row stands: it is the text that says what was there.
  document.undo();
  expect(document.flush()).toBe(TEXT + inputs);
});

test("an answer about an older state is dropped", () => {
  const { document, answer, answerWith, asked } = openDocument();
  answer();
  const { good } = document.state;
  document.edit(set(retries, 4), type());
  answerWith({ id: asked[0]?.id ?? 0, text: TEXT, unreadable: [], problems: [], failure: "too late" });
  expect(document.state).toMatchObject({ failure: undefined, pending: true });
  answer();
  expect(document.state.pending).toBe(false);
  expect(document.state.good?.python).toContain("retries=4");
  expect(document.state.good).not.toBe(good);
});

test("while the design does not compile the last good result stays and is stale", () => {
  const { document, answer } = openDocument();
  answer();
  document.edit(set("/parameters/colour", "red"), { label: "Add colour" });
  answer();
  expect(document.state).toMatchObject({ stale: true });
  expect(document.state.problems.map((problem) => problem.code)).toContain("unknown-key");
  expect(document.state.good?.python).toContain("retries=3");
  document.undo();
  answer();
  expect(document.state).toMatchObject({ stale: false, problems: [] });
});

test("problems go to the field at their path, else to the nearest one around it", async () => {
  vi.useRealTimers();
  const { document, answer } = openDocument({ text: TEXT.replace("3", "{a: 1}") });
  answer();
  const hide = document.showField("/parameters");
  await Promise.resolve();
  expect(document.state.problemIndex.get("/parameters")).not.toHaveLength(0);
  document.showField(retries);
  await Promise.resolve();
  expect(document.state.problemIndex.get("/parameters")).toBeUndefined();
  expect(document.state.problemIndex.get(retries)?.[0]?.path).toBe(retries);
  hide();
});

test("a form edit is in the value at once and in the text with the answer, however large that is, each edit a step", () => {
  const comment = `# ${"long ".repeat(5_000)}\n`;
  const { document, answer } = openDocument({ text: comment + TEXT });
  answer();
  document.edit(set(retries, 4), { label: "Change Retries" });
  document.edit(set("/function", "run"), { label: "Change Function" });
  expect(document.state.value).toMatchObject({ function: "run", parameters: { retries: 4 } });
  expect(document.state.text).toBe(comment + TEXT);
  answer();
  const after = TEXT.replace("retries: 3", "retries: 4").replace("function: fit", "function: run");
  expect(document.state.text).toBe(comment + after);
  document.undo();
  expect(document.state.text).toContain("function: fit");
  answer();
  expect(document.state.value).toMatchObject({ function: "fit", parameters: { retries: 4 } });
});

test("what waits for the answer about a large text is in the text before anything else happens", () => {
  const { document } = openDocument({ text: `# ${"long ".repeat(5_000)}\n${TEXT}` });
  document.typeText(document.state.text);
  document.edit(set(retries, 4), { label: "Change Retries" });
  expect(document.flush()).toContain("retries: 4");
});

test("a draft is written a second after the last change and removed when it is saved", () => {
  const { document, storage, answer } = openDocument();
  document.edit(set(retries, 4), { label: "Change Retries" });
  answer();
  vi.advanceTimersByTime(900);
  expect(document.state.save.state).toBe("saving");
  document.setTitle("Fit it");
  vi.advanceTimersByTime(900);
  expect(readDraft("new:test", storage)).toBeUndefined();
  vi.advanceTimersByTime(100);
  expect(readDraft("new:test", storage)).toMatchObject({ title: "Fit it", text: document.state.text });
  expect(document.state.save).toMatchObject({ state: "draft", dirty: true });
  const { text, title } = document.state;
  document.markSaved({ designId: "1", revision: 1, text, settings, title });
  expect(listDrafts(storage)).toEqual([]);
  expect(document.state.save).toMatchObject({ state: "saved", dirty: false });
  document.edit(set(retries, 5), { label: "Change Retries" });
  expect(document.keepNow()).toBe(true);
  expect(listDrafts(storage).map((draft) => draft.key)).toEqual([draftKeyOf("1")]);
});

test("a browser that keeps nothing is told, and leaving then asks", () => {
  const { document, storage } = openDocument();
  storage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  document.edit(set(retries, 4), { label: "Change Retries" });
  expect(document.keepNow()).toBe(false);
  expect(document.state.save).toMatchObject({ state: "failed" });
  expect(document.state.save.reason).toContain("storage is full");
});

test("types are explained by their paths, and the image is named", () => {
  const { document, answer } = openDocument({ text: `${TEXT}inputs:\n  - {name: a, type: 'list[int]'}\n` });
  answer();
  expect(document.state.types.byPath["/inputs/0/type"]).toMatchObject({ words: "A list of whole numbers" });
  expect(document.state.image).toEqual({ image: "ghcr.io/acme/base:v1" });
});

test("where a list or a text stands instead of the design or its parameters, forms write nothing over it", () => {
  for (const text of [
    "- a\n",
    "hello\n",
    `${TEXT.slice(0, TEXT.indexOf("parameters"))}parameters: hello\n`,
  ]) {
    const { document } = openDocument({ text });
    document.edit(set("/parameters/retries", 5), type());
    document.edit(set("/module", "a"), type());
    expect(document.flush()).toBe(text);
  }
  const { document } = openDocument({
    text: `${TEXT.slice(0, TEXT.indexOf("parameters"))}parameters: hello\n`,
  });
  document.edit([{ op: "remove", path: "/parameters" }], { label: "Remove what stands under parameters" });
  expect(document.flush()).not.toContain("parameters");
});

test("what was typed into the form and cannot be read is a problem at its place and part of the draft", () => {
  const { document, storage, answer } = openDocument();
  answer();
  const path = "/parameters/pod_template";
  const told = () => document.state.problems.filter((problem) => problem.path === path);
  document.setUnread(path, "a: [");
  expect(told()).toMatchObject([
    { severity: "error", message: expect.stringMatching(/^Line 1: .* could be read\.$/) },
  ]);
  document.edit([{ op: "set", path: "/docstring", value: "Fits." }], { label: "Change Docstring" });
  answer();
  expect(told()).toHaveLength(1);
  document.keepNow();
  const draft = readDraft("new:test", storage);
  expect(draft?.unread).toEqual({ [path]: { text: "a: [", over: "" } });
  const again = openDocument({ ...draft });
  again.answer();
  expect(again.document.state.problems.map((problem) => problem.path)).toContain(path);

  // Another value from elsewhere takes its place.
  document.edit([{ op: "set", path, value: { a: 1 } }], { label: "Change Pod template" });
  answer();
  expect(told().filter(({ code }) => code === "yaml-syntax")).toEqual([]);
  document.undo();
  answer();
  expect(told()).toHaveLength(1);
  document.setUnread(path, undefined);
  expect(told()).toEqual([]);
});
