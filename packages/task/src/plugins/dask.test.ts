import { expect, test } from "vitest";

import { refusals } from "../parameters/testing.ts";
import { Dask } from "./dask.ts";
import { asked } from "./testing.ts";

const { custom } = asked(Dask);

test("the least cluster is a scheduler and one worker, each with empty resources", () => {
  const least = { scheduler: { resources: {} }, workers: { numberOfWorkers: 1, resources: {} } };
  expect(custom({})).toEqual(least);
  expect(custom({ scheduler: { image: "" }, workers: { image: "" } })).toEqual(least);
});

test("amounts come in the order of the plugins, and numbers as their text", () => {
  const requests = { ephemeral_storage: "10Gi", gpu: 1, mem: "8Gi", cpu: 4 };
  expect(custom({ workers: { number_of_workers: 10, image: "worker:1", requests } })).toMatchObject({
    workers: {
      numberOfWorkers: 10,
      image: "worker:1",
      resources: {
        requests: [
          { name: "CPU", value: "4" },
          { name: "MEMORY", value: "8Gi" },
          { name: "GPU", value: "1" },
          { name: "EPHEMERAL_STORAGE", value: "10Gi" },
        ],
      },
    },
  });
});

test.each([0, -1, 1.5, 2 ** 32])("%d workers are refused", (number_of_workers) => {
  expect(refusals(Dask.schema, { plugin: "Dask", workers: { number_of_workers } })[0]).toMatch(
    /^workers\/number_of_workers: /,
  );
});
