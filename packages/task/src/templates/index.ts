import { z } from "zod";

import { AthenaTask } from "./athena.ts";
import { BigQueryTask } from "./bigquery.ts";
import { FileSensor } from "./file-sensor.ts";
import { HiveSelectTask, HiveTask } from "./hive.ts";
import { LeptonEndpointDeletionTask, LeptonEndpointDeploymentTask } from "./lepton.ts";
import { PerianContainerTask } from "./perian-container.ts";
import { ShellTask } from "./shell.ts";
import { SlurmShellTask, SlurmTask } from "./slurm.ts";
import { SnowflakeTask } from "./snowflake.ts";
import { SQLAlchemyTask } from "./sqlalchemy.ts";
import { SQLite3Task } from "./sqlite.ts";
import type { TaskTemplate } from "./task-template.ts";
import { WebhookTask } from "./webhook.ts";

/** Every task class that a design can name as its template. A template is one module and one line here. */
export const taskTemplates = {
  ShellTask,
  SQLite3Task,
  SQLAlchemyTask,
  SnowflakeTask,
  BigQueryTask,
  AthenaTask,
  HiveTask,
  HiveSelectTask,
  FileSensor,
  WebhookTask,
  SlurmTask,
  SlurmShellTask,
  LeptonEndpointDeploymentTask,
  LeptonEndpointDeletionTask,
  PerianContainerTask,
};

export type TemplateName = keyof typeof taskTemplates;
type Schema = (typeof taskTemplates)[TemplateName]["schema"];

const schemas = Object.values(taskTemplates).map((template) => template.schema) as unknown as readonly [
  Schema,
  ...Schema[],
];

/** `template` of a design: which class, and its own arguments. */
export const schema = z.discriminatedUnion("type", schemas);

export type Template = z.output<typeof schema>;

/** The template of a design. Its functions take just this one. */
export const templateOf = (own: Template): TaskTemplate<z.ZodObject, Template> =>
  taskTemplates[own.type] as unknown as TaskTemplate<z.ZodObject, Template>;
