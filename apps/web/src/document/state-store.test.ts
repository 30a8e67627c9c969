import { expect, test } from "vitest";

import { StateStore } from "./state-store.ts";

class Counts extends StateStore<{ readonly one: number; readonly two: number }> {
  setBoth(one: number, two: number): void {
    this.batch(() => {
      this.update({ one });
      this.update({ two });
    });
  }
}

test("tells who listens of a batch once, and those who read one part only of its changes", () => {
  const counts = new Counts({ one: 0, two: 0 });
  const heard: string[] = [];
  counts.subscribe(() => heard.push("all"));
  const stop = counts.subscribe(
    () => heard.push("one"),
    (a, b) => a.one !== b.one,
  );
  counts.subscribe(
    () => heard.push("two"),
    (a, b) => a.two !== b.two,
  );

  counts.setBoth(0, 1);
  expect(heard).toEqual(["all", "two"]);
  counts.setBoth(1, 1);
  expect(heard.slice(2)).toEqual(["all", "one"]);
  stop();
  counts.setBoth(2, 1);
  expect(heard.slice(4)).toEqual(["all"]);
});
