import type { TemplateName } from "@fletch/task";
import type fc from "fast-check";

import type { GeneratedType } from "../types.ts";
import { athena, bigquery, hive, hiveSelect, snowflake, sqlalchemy, sqlite } from "./databases.ts";
import { deletion, deployment } from "./lepton.ts";
import { fileSensor, perianContainer, shell, slurm, slurmShell, webhook } from "./others.ts";

/** One generator for each class: a class without one does not compile. */
export const templates: {
  readonly [Name in TemplateName]: (types: readonly GeneratedType[]) => fc.Arbitrary<object>;
} = {
  ShellTask: shell,
  SQLite3Task: sqlite,
  SQLAlchemyTask: sqlalchemy,
  SnowflakeTask: snowflake,
  BigQueryTask: bigquery,
  AthenaTask: athena,
  HiveTask: hive,
  HiveSelectTask: hiveSelect,
  FileSensor: fileSensor,
  WebhookTask: webhook,
  SlurmTask: slurm,
  SlurmShellTask: slurmShell,
  LeptonEndpointDeploymentTask: deployment,
  LeptonEndpointDeletionTask: deletion,
  PerianContainerTask: perianContainer,
};
