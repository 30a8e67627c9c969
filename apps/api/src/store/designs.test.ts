import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";

import { openDatabase } from "./database.ts";
import { listDesigns } from "./design-search.ts";
import { type DesignContent, DesignStore } from "./designs.ts";
import { isStoreAway, StoreGone } from "./failure.ts";
import { engines, freshConfig, freshDatabase } from "./testing.ts";

const content = (title: string, text = `# ${title}\nkind: task\n`): DesignContent => ({
  title,
  text,
  settings: { project: "p" },
});
const missing = "6f1c2f1e-8f4c-4f7a-9a8e-2f7f6f0c9a11";

describe.each(engines)("in %s", (engine) => {
  async function fresh() {
    const database = await freshDatabase(engine);
    const titles = async (q?: string) =>
      (await listDesigns(database, { limit: 50, ...(q !== undefined && { q }) })).items.map(
        (item) => item.title,
      );
    return { database, designs: new DesignStore(database), titles };
  }

  test("a saved design is read back as it was, comments and all", async () => {
    const { designs } = await fresh();
    const text = "# why ✓ 😀\nkind:   task  # kept\r\n";
    const created = await designs.create({ title: "Fit", text, settings: { b: 1, a: [null] } }, {});
    expect(created).toMatchObject({ revision: 1, text, settings: { b: 1, a: [null] } });
    expect(await designs.read(created.id)).toEqual(created);
    expect(await designs.read(missing)).toBeUndefined();
  });

  test("a save adds a revision and the old ones stay readable", async () => {
    const { designs } = await fresh();
    const { id } = await designs.create(content("one"), {});
    const saved = await designs.save({ id, revision: 1 }, content("two"), { kind: "task", name: "a.b" });
    expect(saved).toMatchObject({ outcome: "done", design: { revision: 2, title: "two" } });
    expect(await designs.readRevision({ id, revision: 1 })).toMatchObject({ title: "one", revision: 1 });
    expect(await designs.readRevision({ id, revision: 3 })).toBeUndefined();
    expect((await designs.revisions({ id, limit: 1 }))?.items).toMatchObject([{ revision: 2, title: "two" }]);
    expect(await designs.revisions({ id, limit: 1, before: 2 })).toMatchObject({ items: [{ revision: 1 }] });
    expect(await designs.revisions({ id, limit: 2, before: Number.MAX_SAFE_INTEGER })).toMatchObject({
      items: [{ revision: 2 }, { revision: 1 }],
    });
    expect(await designs.revisions({ id: missing, limit: 1 })).toBeUndefined();
  });

  test("a save on top of an old revision is stale and changes nothing", async () => {
    const { designs } = await fresh();
    const { id } = await designs.create(content("one"), {});
    await designs.save({ id, revision: 1 }, content("two"), {});
    const late = await designs.save({ id, revision: 1 }, content("mine"), {});
    expect(late).toMatchObject({ outcome: "stale", current: { revision: 2, title: "two" } });
    expect(await designs.read(id)).toMatchObject({ revision: 2, title: "two" });
  });

  test("a save that changes nothing makes no revision, and is stale all the same on top of an old one", async () => {
    const { designs } = await fresh();
    const { id } = await designs.create(content("one"), {});
    expect(await designs.save({ id, revision: 1 }, content("one"), {})).toMatchObject({
      design: { revision: 1 },
    });
    await designs.save({ id, revision: 1 }, content("two"), {});
    expect(await designs.save({ id, revision: 1 }, content("two"), {})).toMatchObject({ outcome: "stale" });
  });

  test("fifty writers to one design lose nothing", async () => {
    const { designs } = await fresh();
    const { id } = await designs.create(content("counter", "0"), {});
    const increment = async (): Promise<void> => {
      const seen = await designs.read(id);
      if (!seen) throw new Error("gone");
      const next = content("counter", `${seen.text} ${seen.revision}`);
      const change = await designs.save({ id, revision: seen.revision }, next, {});
      if (change.outcome !== "done") return increment();
    };
    await Promise.all(Array.from({ length: 50 }, increment));
    const numbers = Array.from({ length: 51 }, (_, index) => index);
    expect(await designs.read(id)).toMatchObject({ revision: 51, text: numbers.join(" ") });
  });

  test("a deleted design is gone from reading, lists and search until it is restored", async () => {
    const { designs, titles } = await fresh();
    const { id } = await designs.create(content("Gradient"), {});
    expect(await designs.remove({ id, revision: 2 })).toMatchObject({ outcome: "stale" });
    expect(await designs.remove({ id, revision: 1 })).toMatchObject({ outcome: "done" });
    expect(await designs.read(id)).toBeUndefined();
    expect(await designs.readRevision({ id, revision: 1 })).toBeUndefined();
    expect([await titles(), await titles("gradient")]).toEqual([[], []]);
    expect(await designs.remove({ id, revision: 1 })).toEqual({ outcome: "missing" });
    expect(await designs.save({ id, revision: 1 }, content("x"), {})).toEqual({ outcome: "missing" });

    expect(await designs.restore({ id, revision: 1 })).toMatchObject({
      outcome: "done",
      design: { revision: 1 },
    });
    expect(await designs.restore({ id, revision: 1 })).toMatchObject({ outcome: "done" });
    expect(await titles("gradient")).toEqual(["Gradient"]);
    expect(await designs.restore({ id: missing, revision: 1 })).toEqual({ outcome: "missing" });
  });

  test("lists give the last changed first, page by page, each design once", async () => {
    const { database, designs } = await fresh();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push((await designs.create(content(`d${index}`), {})).id);
    await designs.save({ id: ids[0] ?? "", revision: 1 }, content("changed"), {});

    const titles: string[] = [];
    let before: number | undefined;
    do {
      const page = await listDesigns(database, { limit: 2, ...(before !== undefined && { before }) });
      titles.push(...page.items.map((item) => item.title));
      before = page.last;
    } while (before !== undefined);
    expect(titles).toEqual(["changed", "d4", "d3", "d2", "d1"]);
  });

  test("search looks at title, name and text, in any case, for every word, and takes no character for an operator", async () => {
    const { designs, titles } = await fresh();
    await designs.create(content("Fit ÄRGER", "image: ghcr.io/acme/train:1.4"), { name: "recipes.train" });
    await designs.create(content("Score 100%_", 'command: ["a", "b*c"]'), {});
    expect(await titles("GHCR.io/acme")).toEqual(["Fit ÄRGER"]);
    expect(await titles("ärger")).toEqual(["Fit ÄRGER"]);
    expect(await titles("recipes.tr image")).toEqual(["Fit ÄRGER"]);
    expect(await titles("recipes score")).toEqual([]);
    expect(await titles('"b*c"')).toEqual(["Score 100%_"]);
    expect(await titles("fi")).toEqual(["Fit ÄRGER"]);
    expect(await titles("fi acme")).toEqual(["Fit ÄRGER"]);
    expect(await titles("%_")).toEqual(["Score 100%_"]);
    expect(await titles("00%")).toEqual(["Score 100%_"]);
    expect(await titles("co%e")).toEqual([]);
    await designs.create(content("🦙 abc def"), {});
    expect(await titles("abcdef")).toEqual([]);
    expect(await titles("🦙")).toEqual(["🦙 abc def"]);
    expect(await titles("AND OR NOT")).toEqual([]);
    expect(await titles("  ")).toHaveLength(3);
    for (const words of ["är", "ÄR", "Är"]) expect(await titles(words)).toEqual(["Fit ÄRGER"]);
    await designs.create(content("ΟΔΟΣΑΡΑ"), {});
    for (const words of ["ΟΔΟΣ", "οδοσ", "ΔΟ"]) expect(await titles(words)).toEqual(["ΟΔΟΣΑΡΑ"]);
    await designs.create(content("δρόμος"), {});
    for (const words of ["ος", "ΟΣ", "μος"]) expect(await titles(words)).toContain("δρόμος");
    for (const title of ["ſ", "ı", "İ", "ẞ"]) {
      await designs.create(content(title), {});
      expect(await titles(title)).toEqual([title]);
    }
    expect(await titles("ß")).toEqual(["ẞ"]);
  });

  test("common and rare parts of a word find the same, and so does what came after they were counted", async () => {
    const { database, designs, titles } = await fresh();
    const saveUpTo = async (from: number, to: number) => {
      for (let index = from; index <= to; index += 1) await designs.create(content(`number-${index}`), {});
    };
    await saveUpTo(100, 180);
    expect(await titles("number-1")).toHaveLength(50);
    expect(await titles("umber-137")).toEqual(["number-137"]);
    expect(await titles("number-13 kind")).toHaveLength(10);
    expect(await titles("number 37")).toEqual(["number-137"]);
    await saveUpTo(970, 975);
    expect(await titles("number-97")).toEqual([975, 974, 973, 972, 971, 970].map((each) => `number-${each}`));
    expect(await titles("number-137-")).toEqual([]);
    const pages: string[] = [];
    for (let before: number | undefined, more = true; more;) {
      const page = await listDesigns(database, { q: "umber-1", limit: 20, ...(before && { before }) });
      pages.push(...page.items.map(({ title }) => title));
      before = page.last;
      more = before !== undefined;
    }
    expect(pages).toEqual(Array.from({ length: 81 }, (_, index) => `number-${180 - index}`));
  });

  test("what was saved is found by its new words only", async () => {
    const { designs, titles } = await fresh();
    const { id } = await designs.create(content("before"), {});
    await designs.save({ id, revision: 1 }, content("afterwards"), {});
    expect(await titles("before")).toEqual([]);
    expect(await titles("afterwards")).toEqual(["afterwards"]);
  });
});

test("in postgres writers in two processes lose nothing either", async () => {
  const config = await freshConfig("postgres");
  const handles = await Promise.all([openDatabase(config), openDatabase(config)]);
  onTestFinished(async () => void (await Promise.all(handles.map((handle) => handle.close()))));
  const [one, other] = handles.map((handle) => new DesignStore(handle));
  if (!one || !other) throw new Error("two stores were opened");
  const { id } = await one.create(content("counter", "0"), {});
  const increment = async (designs: DesignStore): Promise<void> => {
    const seen = await designs.read(id);
    if (!seen) throw new Error("gone");
    const next = content("counter", String(Number(seen.text) + 1));
    const change = await designs.save({ id, revision: seen.revision }, next, {});
    if (change.outcome !== "done") return increment(designs);
  };
  await Promise.all(Array.from({ length: 50 }, (_, index) => increment(index % 2 === 0 ? one : other)));
  expect(await other.read(id)).toMatchObject({ revision: 51, text: "50" });
});

test("a file that was removed, or replaced, takes no more designs: nobody would find them again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fletch-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "fletch.sqlite");
  const database = await openDatabase({ engine: "sqlite", file });
  onTestFinished(() => database.close());
  const designs = new DesignStore(database);
  await designs.create(content("kept"), {});
  await expect(database.ping()).resolves.toBeUndefined();
  rmSync(file);
  for (const _ of ["gone", "replaced"]) {
    await expect(designs.create(content("lost"), {})).rejects.toThrow(StoreGone);
    await expect(database.ping()).rejects.toThrow(StoreGone);
    writeFileSync(file, "");
  }
});

test("a store that can be read and not written is not ready", async () => {
  const { db, ping } = await freshDatabase("sqlite");
  await expect(ping()).resolves.toBeUndefined();
  await sql`pragma query_only = on`.execute(db);
  await expect(ping()).rejects.toMatchObject({ errcode: 8 });
});

test("a full disk is told as that, and what was there stays usable", async () => {
  const { db, ...database } = await freshDatabase("sqlite");
  const designs = new DesignStore({ db, ...database });
  const kept = await designs.create(content("kept"), {});
  await sql`pragma max_page_count = 1`.execute(db);
  const error: unknown = await designs.create(content("big", "x".repeat(500_000)), {}).catch((why) => why);
  expect(error).toMatchObject({ message: expect.stringContaining("full") });
  expect(isStoreAway(error)).toBe(true);
  expect(await designs.read(kept.id)).toEqual(kept);
  await sql`pragma max_page_count = 100000`.execute(db);
  await designs.create(content("small again"), {});
});
