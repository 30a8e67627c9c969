import { existsSync } from "node:fs";

import { type Browser, chromium as playwright, type Page } from "@playwright/test";

import { chromium } from "../e2e/chromium.ts";
import { type Product, startProduct } from "../e2e/product.ts";
import { largestSample, type Sample, samples } from "./designs.ts";
import { type Figure, median, milliseconds, percentile, type Promised } from "./figure.ts";

/** Presses that count, after some that warm up. */
const PRESSES = 100;
const WARM = 20;

/** How many fields of the largest form are typed into. */
const FIELDS = 10;

/** Between a change that is seen and the next press, in milliseconds. */
const PAUSE = 60;

/** From a key press in a field to its trace in the preview, in Chromium, by the page's own clock. */
export const preview: Promised = {
  name: "preview",
  measure: async () => {
    if (!existsSync(new URL("../apps/web/dist/index.html", import.meta.url)))
      throw new Error("the page is not built; run: npx -y pnpm@12 build");
    const product = await startProduct({ FLETCH_LOG_LEVEL: "warn" });
    const browser = await playwright.launch(await chromium());
    try {
      const largest = largestSample();
      const long = lengthened(largest, 20_480);
      return [
        ...(await typing({ browser, product }, largest, { words: "the largest example", goal: 16 })),
        ...(await typing({ browser, product }, long, { words: "20 kB of YAML", goal: 50 })),
        ...(await interacting({ browser, product }, largestForm())),
      ];
    } finally {
      await browser.close();
      await product.stop();
    }
  },
};

/** The same design with so many inputs more that its text has this many bytes; they stand before its own. */
function lengthened(sample: Sample, bytes: number): Sample {
  const [before = "", own = ""] = sample.text.split(/^inputs:\n/m);
  const lines = ["inputs:\n"];
  const text = (): string => [before, ...lines, own].join("");
  while (Buffer.byteLength(text()) < bytes)
    lines.push(`  - { name: measurement_${lines.length}, type: "list[float]", description: One of many }\n`);
  return { ...sample, text: text() };
}

/** The design whose plugin has the form with most fields in it. */
function largestForm(): Sample {
  const found = samples().find(({ name }) => name === "ray-autoscaling");
  if (!found) throw new Error("The example ray-autoscaling is gone.");
  return found;
}

/** Interaction to Next Paint while every field of the largest form is drawn and one after the other is typed into. */
async function interacting(
  { browser, product }: { browser: Browser; product: Product },
  sample: Sample,
): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await open(page, product, sample);
    await page.getByRole("navigation", { name: "Sections" }).getByRole("button", { name: "Plugin" }).click();
    const form = page.getByRole("region", { name: "Plugin", exact: true });
    await form.getByRole("button", { name: "Options of Plugin" }).click();
    await page.getByRole("menu").getByText("All fields").click();
    await page.evaluate(() => {
      // An interaction has several events: the key goes down, its letter comes, it goes up.
      const delays = new Map<number, number>();
      Object.assign(globalThis, { delays });
      new PerformanceObserver((list) => {
        for (const { duration, interactionId } of list.getEntries() as PerformanceEventTiming[])
          if (interactionId) delays.set(interactionId, Math.max(duration, delays.get(interactionId) ?? 0));
      }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    });
    const fields = await form.getByRole("textbox").all();
    let typed = 0;
    for (const field of fields.slice(0, FIELDS)) {
      await field.click();
      for (let press = 0; press < PRESSES / FIELDS; press += 1, typed += 1) {
        await page.keyboard.press("1");
        await page.waitForTimeout(PAUSE);
      }
    }
    const delays = await page.evaluate(() => [
      ...(globalThis as unknown as { delays: Map<number, number> }).delays.values(),
    ]);
    // As the metric has it: the slowest, and one in fifty interactions is let pass. What took less than 16 ms is not told.
    const worst = delays.toSorted((a, b) => b - a)[Math.floor(typed / 50)] ?? 16;
    return [
      {
        what: `Interaction to Next Paint of the largest form, ${fields.length} texts, ${typed} presses`,
        value: milliseconds(worst),
        goal: "100 ms or less",
        isMet: worst <= 100,
      },
    ];
  } finally {
    await page.close();
  }
}

/** Saves a design and opens it. */
async function open(page: Page, product: Product, { name, text, settings }: Sample): Promise<void> {
  const answer = await fetch(`${product.url}/api/v1/designs`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ title: name, text, settings }),
  });
  if (answer.status !== 201) throw new Error(`saving a design was answered ${answer.status}`);
  const { id } = (await answer.json()) as { id: string };
  await page.goto(`${product.url}/designs/${id}`);
}

async function typing(
  { browser, product }: { browser: Browser; product: Product },
  sample: Sample,
  { words, goal }: { words: string; goal: number },
): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await open(page, product, sample);
    const computed = await computing(page);
    const before = await computed();
    const times = await timesOf(page);
    const perPress = ((await computed()) - before) / (WARM + PRESSES);
    const high = percentile(times, 0.95);
    return [
      {
        what: `Key press to changed preview, ${words} (${(sample.text.length / 1_000).toFixed(1)} kB), p95 of ${times.length}`,
        value: milliseconds(high),
        goal: `${goal} ms or less`,
        isMet: high <= goal,
      },
      { what: `the same, median`, value: milliseconds(median(times)) },
      { what: `Computing of the page's own thread for a press, ${words}`, value: milliseconds(perPress) },
    ];
  } finally {
    await page.close();
  }
}

/** Reads how long the page's own thread has computed, in milliseconds; what else the machine does is not counted. */
async function computing(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
}

interface Seen {
  /** What each press waited for its trace in the preview, in milliseconds. */
  readonly waits: readonly number[];
}

/** Types into the function's name; the TaskSpec has that near its top. */
async function timesOf(page: Page): Promise<number[]> {
  await page.getByRole("tab", { name: "TaskSpec" }).click();
  const field = page.getByRole("textbox", { name: "Function", exact: true });
  const panel = page.getByRole("tabpanel", { name: "TaskSpec" });
  const name = await field.inputValue();
  await panel.getByText(name).first().waitFor();
  await field.focus();
  await page.keyboard.press("End");

  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { waits });
    let pressed: number | undefined;
    document.addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
    const look = (): void => {
      const { value } = document.activeElement as HTMLInputElement;
      const shown = document.querySelector("[role=tabpanel] [data-code-editor]")?.textContent;
      if (pressed === undefined || !shown?.includes(`.${value}"`)) return;
      waits.push(performance.now() - pressed);
      pressed = undefined;
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  for (let press = 1; press <= WARM + PRESSES; press += 1) {
    await page.keyboard.press(press % 20 < 10 ? "a" : "Backspace");
    await page.waitForFunction((count) => (globalThis as unknown as Seen).waits.length === count, press);
    await page.waitForTimeout(PAUSE);
  }
  const waits = await page.evaluate(() => (globalThis as unknown as Seen).waits);
  return waits.slice(WARM);
}
