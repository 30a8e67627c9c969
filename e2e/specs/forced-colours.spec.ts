import type { Locator } from "@playwright/test";

import { expect, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { START } from "../start-design.ts";

const background = (place: Locator): Promise<string> =>
  place.evaluate((element) => getComputedStyle(element).backgroundColor);

test("where the system gives the colours, what is chosen looks unlike what is not", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const editor = new EditorPage(page);
  await editor.start(`${START}  enable_deck: true\n  deck_fields: [input]\n`);
  const deck = editor.section("Deck");
  const segment = (text: RegExp) => deck.locator("label").filter({ hasText: text });
  const tick = (name: string) => deck.getByRole("checkbox", { name });
  const tab = (name: string) => editor.preview.getByRole("tab", { name });
  for (const [chosen, other] of [
    [segment(/^Yes$/), segment(/^No$/)],
    [tick("Inputs"), tick("Outputs")],
    [tab("YAML"), tab("Python")],
    [editor.chip("Identity"), editor.chip("Image")],
  ] as const)
    expect(await background(chosen)).not.toBe(await background(other));
});
