import { expect, test } from "vitest";

import { cloudResources, wholeAmount } from "./mmcloud-resources.ts";

const GIB = 1024n ** 3n;

test.each([
  ["1", 1n],
  ["500m", 1n],
  ["1500m", 2n],
  ["0.1", 1n],
  ["-3", -3n],
  ["-0.5", 0n],
  ["1Ki", 1024n],
  ["4G", 4_000_000_000n],
  ["1e3", 1000n],
  ["1E3", 1000n],
  ["1e+3", 1000n],
  ["15e-1", 2n],
  ["123e-10", 1n],
  ["+3", 3n],
  ["1.", 1n],
  ["-1.5Ki", -1536n],
  [".25Gi", 268435456n],
  ["1E", 10n ** 18n],
  ["1_000", 1000n],
  [" 2 ", 2n],
  ["2 Ki", 2048n],
  ["1n", 1n],
  ["1024mi", 1n],
  [".5Mi", 524288n],
  ["1.00000000000000000000000000001", 2n],
  // 28 digits are kept once a suffix multiplies, half to even.
  ["1000000000000000000000000000.5K", 1000000000000000000000000000n * 1000n],
  ["1000000000000000000000000001.5k", 1000000000000000000000000002n * 1000n],
])("%j is %d", (text, whole) => {
  expect(wholeAmount(text)).toBe(whole);
});

test.each([
  "abc",
  "",
  "E",
  "i",
  "1i",
  ".",
  "1Zi",
  "1ki",
  "12e",
  "NaN",
  "Infinity",
  "1 2",
  "1e5000",
  "--1",
  "1..2",
])("%j is no amount", (text) => {
  expect(wholeAmount(text)).toBeUndefined();
});

test("what is no amount is known to be none at once, however long it is", () => {
  expect(wholeAmount(`${"0".repeat(200_000)}x`)).toBeUndefined();
});

const amounts = (requests: object, limits: object) => {
  const found = cloudResources(requests, limits);
  return Array.isArray(found) ? found : [found.minCpu, found.minMem, found.maxCpu, found.maxMem];
};

test.each([
  [{}, {}, [1n, 1n, undefined, undefined]],
  [{ cpu: "500m", mem: "1500Mi" }, { cpu: "2500m", mem: "4Gi" }, [1n, 2n, 3n, 4n]],
  [{}, { cpu: "4", mem: "4G" }, [4n, 4n, 4n, 4n]],
  [{ cpu: "2" }, { mem: "3G" }, [2n, 3n, undefined, 3n]],
  [{}, { cpu: "0.1", mem: "1M" }, [1n, 1n, 1n, 1n]],
  [{ mem: "1024Mi" }, { mem: "1025Mi" }, [1n, 1n, undefined, 2n]],
  [{ cpu: "1500m", mem: "1073741825" }, {}, [2n, 2n, undefined, undefined]],
  [{ cpu: "", mem: "0" }, {}, [1n, 1n, undefined, undefined]],
])("requests %j and limits %j become whole cores and GiB", (requests, limits, expected) => {
  expect(amounts(requests, limits)).toEqual(expected);
});

test("a request above its limit and what cannot be read are told where they stand", () => {
  expect(amounts({ cpu: "4", mem: "4Gi" }, { cpu: "2", mem: "2Gi" })).toMatchObject([
    { side: "requests", name: "cpu" },
    { side: "requests", name: "mem" },
  ]);
  expect(amounts({ cpu: "abc" }, { mem: "1Zi" })).toMatchObject([
    { side: "requests", name: "cpu" },
    { side: "limits", name: "mem" },
  ]);
  expect(amounts({ mem: "abc" }, { cpu: "abc" })).toEqual([
    { side: "requests", name: "mem", message: expect.stringContaining("such as 4Gi.") as string },
    { side: "limits", name: "cpu", message: expect.stringContaining("such as 500m.") as string },
  ]);
  expect(amounts({ mem: String(GIB + 1n) }, { mem: "1Gi" })).toHaveLength(1);
});
