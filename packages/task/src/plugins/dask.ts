import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { replicaResources, resourceFields } from "./replica-resources.ts";
import type { TaskPlugin } from "./task-plugin.ts";

const MODULE = "flytekitplugins.dask";
const UINT32_MAX = 2 ** 32 - 1;

const image = z
  .string()
  .register(field, {
    label: "Image",
    help: "The image of these pods. It needs Dask and the same Python packages as the task.",
    keyword: "image",
    unset: "the task's image",
    example: "ghcr.io/acme/dask:1.4",
  })
  .optional();

const schema = z
  .strictObject({
    plugin: z.literal("Dask"),
    scheduler: z
      .strictObject({ image, ...resourceFields })
      .register(field, {
        label: "Scheduler",
        help: "The pod that hands out the work.",
        keyword: "scheduler",
        wire: "template.custom.scheduler",
        group: "Scheduler",
        unset: "one pod with the task's image and resources",
        python: { module: MODULE, name: "Scheduler" },
      })
      .optional(),
    workers: z
      .strictObject({
        number_of_workers: z
          .int()
          .min(1, { error: "There has to be at least one worker. Use 1 or more." })
          .max(UINT32_MAX, { error: `Use ${UINT32_MAX} or less.` })
          .register(field, {
            label: "Workers",
            help: "How many pods do the work for the scheduler.",
            keyword: "number_of_workers",
            wire: "template.custom.workers.numberOfWorkers",
            unit: "pods",
            unset: "1",
            example: 4,
          })
          .optional(),
        image,
        ...resourceFields,
      })
      .register(field, {
        label: "Workers",
        help: "The pods that do the work.",
        keyword: "workers",
        wire: "template.custom.workers",
        group: "Workers",
        unset: "one pod with the task's image and resources",
        python: { module: MODULE, name: "WorkerGroup" },
      })
      .optional(),
  })
  .register(field, {
    label: "Dask",
    help: "Runs the function beside a Dask cluster that is made for it and goes away with it.",
    details:
      "The function itself runs in a pod of its own and hands work to the cluster with dask.distributed.Client().",
    wire: "template.custom",
    example: { plugin: "Dask", workers: { number_of_workers: 4 } },
    python: { module: MODULE, name: "Dask" },
  });

/** `DaskJob.to_flyte_idl` in JSON. */
const custom = ({ scheduler = {}, workers = {} }: z.output<typeof schema>): JsonObject => ({
  scheduler: {
    ...(scheduler.image && { image: scheduler.image }),
    resources: replicaResources(scheduler),
  },
  workers: {
    numberOfWorkers: workers.number_of_workers ?? 1,
    ...(workers.image && { image: workers.image }),
    resources: replicaResources(workers),
  },
});

/** flytekitplugins-dask: `Dask`. */
export const Dask: TaskPlugin<typeof schema> = {
  schema,
  package: "flytekitplugins-dask",
  taskType: () => "dask",
  custom,
};
