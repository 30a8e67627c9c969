import type { Page } from "@playwright/test";

import { expect, test } from "../fixtures.ts";
import { EditorPage } from "../pages/editor.ts";
import { FormPage } from "../pages/form.ts";

// The YAML view shows only the lines that fit.
test.use({ viewport: { width: 1440, height: 2200 } });

const large = (): string => {
  const inputs = Array.from(
    { length: 40 },
    (_, index) => `  - {name: n${index}, type: int, default: ${index}}`,
  );
  const variables = Array.from({ length: 40 }, (_, index) => `    NAME_${index}: value`);
  return `format: fletch/v1\nkind: task\nmodule: errand.drawing\nfunction: fit\ninputs:\n${inputs.join("\n")}\nparameters:\n  environment:\n${variables.join("\n")}\n  requests: {cpu: "1"}\n`;
};

/** Notes the paths of the fields that are drawn again. */
async function watchDrawing(
  page: Page,
): Promise<{ clear: () => Promise<void>; paths: () => Promise<string[]> }> {
  // React tells this hook of each commit; a fiber that did work has its first flag set.
  await page.addInitScript(() => {
    interface Fiber {
      readonly alternate: Fiber | null;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
      readonly flags: number;
      readonly memoizedProps: { readonly path?: unknown } | null;
    }
    const drawn = new Set<string>();
    const walk = (first: Fiber | null): void => {
      for (let fiber = first; fiber !== null; fiber = fiber.sibling) {
        const before = fiber.alternate;
        if (before !== null && (fiber.flags & 1) === 1 && typeof fiber.memoizedProps?.path === "string") {
          drawn.add(fiber.memoizedProps.path);
        }
        if (before === null || fiber.child !== before.child) walk(fiber.child);
      }
    };
    Object.assign(window, {
      drawn,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        onCommitFiberUnmount: () => {},
        onPostCommitFiberRoot: () => {},
        onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => walk(root.current),
      },
    });
  });
  return {
    clear: () => page.evaluate(() => (window as unknown as { drawn: Set<string> }).drawn.clear()),
    paths: () => page.evaluate(() => [...(window as unknown as { drawn: Set<string> }).drawn]),
  };
}

test("typing into a field draws that field again and no other", async ({ page }) => {
  const drawn = await watchDrawing(page);
  const form = new FormPage(page);
  await form.start(large());
  const memory = form.section("Resources").control("Memory request");
  await memory.fill("1");
  await expect.poll(() => form.yaml()).toContain('mem: "1"');
  await drawn.clear();
  await page.keyboard.type("23");
  await expect.poll(() => form.yaml()).toContain('mem: "123"');
  expect(await drawn.paths()).toEqual(["/parameters/requests/mem"]);
});

test("a problem that its field told at once draws no other field when it goes", async ({ page }) => {
  const drawn = await watchDrawing(page);
  const form = new FormPage(page);
  await form.start(large().replace("  requests:", "  retries: -1\n  requests:"));
  const retries = form.section("Reliability").control("Retries");
  await expect(form.section("Reliability").root.getByText("at least 0")).toBeVisible();
  await retries.press("End");
  await drawn.clear();
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("4");
  await expect(form.section("Reliability").root.getByText("at least 0")).toBeHidden();
  await expect.poll(() => form.yaml()).toContain("retries: 4");
  expect(await drawn.paths()).toEqual(["/parameters/retries"]);
});

test("in the list of sections each has one line, also a long title beside its errors", async ({ page }) => {
  const editor = new EditorPage(page);
  await editor.start(`${large().split("parameters:")[0]}parameters:\n  environment: {A: 1}\n`);
  await expect(editor.chip("Environment and secrets")).toHaveText(/1 error$/);
  const heights = await editor.sections
    .getByRole("listitem")
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
  expect(new Set(heights).size).toBe(1);
});
