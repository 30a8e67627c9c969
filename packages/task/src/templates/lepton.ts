import type { JsonObject } from "@fletch/flyteidl/json";
import { z } from "zod";

import { field } from "../field.ts";
import { TASK_PARAMETERS } from "../kinds/parameters.ts";
import { structOf } from "../values/struct.ts";
import { checkLepton } from "./lepton-check.ts";
import { type LeptonConfig, leptonConfig } from "./lepton-config.ts";
import { type TaskTemplate, versionKey } from "./task-template.ts";

const MODULE = "flytekitplugins.dgxc_lepton";
const PACKAGE = "flytekitplugins-dgxc-lepton";

const schema = z
  .strictObject({ type: z.literal("LeptonEndpointDeploymentTask"), config: leptonConfig, ...versionKey })
  .register(field, {
    label: "Lepton endpoint",
    help: "Deploys a model on NVIDIA DGX Cloud Lepton and gives the endpoint's address.",
    python: { module: MODULE, name: "LeptonEndpointDeploymentTask" },
  });

const deletionSchema = z
  .strictObject({
    type: z.literal("LeptonEndpointDeletionTask"),
    endpoint_name: z.string().register(field, {
      label: "Endpoint",
      help: "What the endpoint is called in Lepton.",
      keyword: "endpoint_name",
      wire: "template.custom.endpoint_name",
      example: "llama",
    }),
    ...versionKey,
  })
  .register(field, {
    label: "Lepton endpoint, removed",
    help: "Removes an endpoint from NVIDIA DGX Cloud Lepton.",
    python: { module: MODULE, name: "LeptonEndpointDeletionTask" },
  });

type Engine = LeptonConfig["endpoint_config"];

/** `EndpointEngineConfig.to_dict`, with the defaults that its constructor fills in. */
function engineOf(engine: Engine): JsonObject {
  const { endpoint_type: type, image } = engine;
  const given = engine.port ?? 8000;
  const base = { image, port: type === "custom" && given === 8000 ? 8080 : given };
  if (type === "nim") return base;
  if (type === "custom") {
    return { ...base, ...(engine.command && engine.command.length > 0 && { command: engine.command }) };
  }
  return {
    ...base,
    checkpoint_path: engine.checkpoint_path ?? "meta-llama/Llama-3.1-8B-Instruct",
    served_model_name: engine.served_model_name ?? "default-model",
    tensor_parallel_size: engine.tensor_parallel_size ?? 1,
    data_parallel_size: engine.data_parallel_size ?? 1,
    extra_args: engine.extra_args ?? "",
    ...(type === "vllm" && { pipeline_parallel_size: engine.pipeline_parallel_size ?? 1 }),
  };
}

/** `ScalingConfig.to_dict` and `get_replica_config`: all three measures are there, the others at rest. */
function scalingOf(scaling: NonNullable<LeptonConfig["scaling"]>): JsonObject {
  const by = scaling.scaling_type;
  return {
    auto_scaler: {
      scale_down: {
        no_traffic_timeout: by === "traffic" ? (scaling.timeout ?? 3600) : 0,
        scale_from_zero: by === "traffic" && (scaling.scale_to_zero ?? false),
      },
      target_gpu_utilization_percentage: by === "gpu" ? (scaling.target_utilization ?? 0) : 0,
      target_throughput: { qpm: by === "qpm" ? (scaling.target_qpm ?? 0) : 0, paths: [], methods: [] },
    },
    min_replicas: scaling.min_replicas ?? 1,
    max_replicas: scaling.max_replicas ?? 2,
  };
}

/** Zeros are as good as unset. */
function healthOf(config: LeptonConfig): JsonObject | undefined {
  const { initial_delay_seconds: initial, liveness_timeout: timeout, readiness_delay: readiness } = config;
  if (!initial && !timeout && !readiness) return undefined;
  return {
    enable_collection: true,
    ...((initial || timeout) && {
      liveness: {
        ...(initial && { initial_delay_seconds: initial }),
        ...(timeout && { timeout_seconds: timeout }),
      },
    }),
    ...(readiness && { readiness: { initial_delay_seconds: readiness } }),
  };
}

/** `LeptonEndpointConfig.to_dict`. */
function custom(config: LeptonConfig): JsonObject {
  const { environment = {}, mounts = [], api_token, api_token_secret } = config;
  const variables = { ...environment.env_vars, ...mapped(environment.secrets ?? {}) };
  const health = healthOf(config);
  return {
    deployment_type: config.endpoint_config.endpoint_type,
    endpoint_name: config.endpoint_name,
    resource_shape: config.resource_shape,
    node_group: config.node_group,
    operation: "deploy",
    ...engineOf(config.endpoint_config),
    ...(Object.keys(variables).length > 0 && { env_vars: variables }),
    ...(mounts.length > 0 && { mounts: mounts.map(structOf) }),
    ...(api_token
      ? { api_tokens: [{ value: api_token }] }
      : api_token_secret
        ? { api_tokens: [reference(api_token_secret)] }
        : {}),
    ...(config.scaling && scalingOf(config.scaling)),
    ...(health && { health_config: health }),
    ...(config.image_pull_secrets &&
      config.image_pull_secrets.length > 0 && { image_pull_secrets: config.image_pull_secrets }),
    ...(config.endpoint_readiness_timeout && {
      endpoint_readiness_timeout: config.endpoint_readiness_timeout,
    }),
  };
}

const reference = (secret: string) => ({ value_from: { secret_name_ref: secret } });
const mapped = (secrets: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(secrets).map(([name, secret]) => [name, reference(secret)]));

const address = () => [{ name: "o0", type: "builtins.str" }];

/** flytekitplugins-dgxc-lepton: `LeptonEndpointDeploymentTask`. */
export const LeptonEndpointDeploymentTask: TaskTemplate<typeof schema> = {
  schema,
  package: PACKAGE,
  parameters: TASK_PARAMETERS,
  outputs: address,
  compile: ({ config }) => ({ type: "lepton_endpoint_deployment_task", custom: custom(config) }),
  check: ({ config }) => checkLepton(config),
};

/** flytekitplugins-dgxc-lepton: `LeptonEndpointDeletionTask`. */
export const LeptonEndpointDeletionTask: TaskTemplate<typeof deletionSchema> = {
  schema: deletionSchema,
  package: PACKAGE,
  parameters: TASK_PARAMETERS,
  outputs: address,
  compile: ({ endpoint_name }) => ({ type: "lepton_endpoint_deletion_task", custom: { endpoint_name } }),
};
