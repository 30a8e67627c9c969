import type { PluginName } from "@fletch/task";
import fc from "fast-check";

import { awsBatchConfig } from "./aws-batch.ts";
import { dask } from "./dask.ts";
import { databricksV1, databricksV2 } from "./databricks.ts";
import { elastic } from "./elastic.ts";
import { genericSparkConf } from "./generic-spark.ts";
import { mmCloudConfig } from "./mmcloud.ts";
import { horovodJob, mpiJob } from "./mpi.ts";
import { perianConfig } from "./perian.ts";
import { pod } from "./pod.ts";
import { pyTorch } from "./pytorch.ts";
import { rayJobConfig } from "./ray.ts";
import { slurmFunctionConfig } from "./slurm.ts";
import { spark } from "./spark.ts";
import { tfJob } from "./tensorflow.ts";

/** A generator of configs for each plugin: one file here for one in packages/task. A plugin without does not compile. */
const plugins: { readonly [Name in PluginName]: () => fc.Arbitrary<Record<string, unknown>> } = {
  AWSBatchConfig: awsBatchConfig,
  Dask: dask,
  Databricks: databricksV1,
  DatabricksV2: databricksV2,
  Elastic: elastic,
  GenericSparkConf: genericSparkConf,
  HorovodJob: horovodJob,
  MMCloudConfig: mmCloudConfig,
  MPIJob: mpiJob,
  PerianConfig: perianConfig,
  Pod: pod,
  PyTorch: pyTorch,
  RayJobConfig: rayJobConfig,
  SlurmFunctionConfig: slurmFunctionConfig,
  Spark: spark,
  TfJob: tfJob,
};

export const taskConfig = (): fc.Arbitrary<unknown> =>
  fc.oneof(...Object.values(plugins).map((each) => each()));
