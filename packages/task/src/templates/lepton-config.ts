import { z } from "zod";

import { field } from "../field.ts";
import { jsonMap, textMap } from "../values/scalars.ts";

const MODULE = "flytekitplugins.dgxc_lepton";

const required = (
  label: string,
  help: string,
  rest: { readonly keyword: string; readonly example: string },
) => z.string().register(field, { label, help, wire: `template.custom.${rest.keyword}`, ...rest });

const engineText = (label: string, help: string, keyword: string) =>
  z
    .string()
    .register(field, { label, help, keyword, wire: `template.custom.${keyword}`, group: "Model" })
    .optional();
const engineCount = (label: string, help: string, keyword: string) =>
  z
    .int()
    .register(field, { label, help, keyword, wire: `template.custom.${keyword}`, group: "Model", unset: "1" })
    .optional();

const engine = z
  .strictObject({
    endpoint_type: z.enum(["custom", "vllm", "nim", "sglang"]).register(field, {
      label: "Engine",
      help: "What serves the model.",
      keyword: "endpoint_type",
      wire: "template.custom.deployment_type",
      choices: { custom: "A container of one's own", vllm: "vLLM", nim: "NVIDIA NIM", sglang: "SGLang" },
      python: { module: MODULE, name: "EndpointType" },
    }),
    image: z.string().register(field, {
      label: "Image",
      help: "The image of the engine.",
      keyword: "image",
      wire: "template.custom.image",
      example: "vllm/vllm-openai:latest",
    }),
    port: z
      .int()
      .register(field, {
        label: "Port",
        help: "Where the engine listens.",
        keyword: "port",
        wire: "template.custom.port",
        unset: "8000, with a container of one's own 8080",
      })
      .optional(),
    checkpoint_path: engineText("Model", "Which model vLLM and SGLang load.", "checkpoint_path"),
    served_model_name: engineText("Served as", "What callers call the model.", "served_model_name"),
    tensor_parallel_size: engineCount(
      "Tensor parallel",
      "Over how many GPUs each layer is spread.",
      "tensor_parallel_size",
    ),
    pipeline_parallel_size: engineCount(
      "Pipeline parallel",
      "Over how many GPUs the layers are dealt out (vLLM).",
      "pipeline_parallel_size",
    ),
    data_parallel_size: engineCount(
      "Data parallel",
      "How many copies of the model serve.",
      "data_parallel_size",
    ),
    extra_args: engineText(
      "More arguments",
      "What else the engine is told, as on a command line.",
      "extra_args",
    ),
    command: z
      .array(z.string())
      .register(field, {
        label: "Command",
        help: "What a container of one's own runs.",
        keyword: "command",
        wire: "template.custom.command",
        unset: "what the image runs",
      })
      .optional(),
  })
  .register(field, {
    label: "Engine",
    help: "What serves, and what it serves.",
    keyword: "endpoint_config",
    python: { module: MODULE, name: "EndpointEngineConfig" },
  });

const count = (label: string, help: string, rest: { readonly keyword: string; readonly unset: string }) =>
  z
    .int()
    .register(field, { label, help, wire: `template.custom.${rest.keyword}`, ...rest })
    .optional();

const scaling = z
  .strictObject({
    scaling_type: z.enum(["traffic", "gpu", "qpm"]).register(field, {
      label: "By",
      help: "What decides how many copies run.",
      keyword: "scaling_type",
      choices: {
        traffic: "Traffic: none for a while, fewer copies",
        gpu: "How busy the GPUs are",
        qpm: "Requests per minute",
      },
      python: { module: MODULE, name: "ScalingType" },
    }),
    min_replicas: count("At least", "How many copies run at least.", { keyword: "min_replicas", unset: "1" }),
    max_replicas: count("At most", "How many copies run at most.", { keyword: "max_replicas", unset: "2" }),
    timeout: z
      .int()
      .register(field, {
        label: "Quiet time",
        help: "After how long without traffic fewer copies run.",
        keyword: "timeout",
        unit: "seconds",
        unset: "3600",
      })
      .optional(),
    scale_to_zero: z
      .boolean()
      .register(field, {
        label: "Down to none",
        help: "Whether without traffic no copy runs at all.",
        keyword: "scale_to_zero",
        unset: "no",
      })
      .optional(),
    target_utilization: z
      .number()
      .register(field, {
        label: "GPU load",
        help: "How busy the GPUs should be.",
        keyword: "target_utilization",
        unit: "percent",
        wire: "template.custom.auto_scaler.target_gpu_utilization_percentage",
      })
      .optional(),
    target_qpm: z
      .number()
      .register(field, {
        label: "Requests",
        help: "How many requests a minute one copy should answer.",
        keyword: "target_qpm",
        unit: "requests a minute",
        wire: "template.custom.auto_scaler.target_throughput.qpm",
      })
      .optional(),
  })
  .register(field, {
    label: "Scaling",
    help: "How many copies of the endpoint run.",
    keyword: "scaling",
    wire: "template.custom.auto_scaler",
    unset: "as the platform has it",
    python: { module: MODULE, name: "ScalingConfig" },
  });

const environment = z
  .strictObject({
    env_vars: textMap()
      .register(field, {
        label: "Variables",
        help: "Named texts that the endpoint can read.",
        keyword: "env_vars",
      })
      .optional(),
    secrets: textMap()
      .register(field, {
        label: "Secret variables",
        help: "Variables whose value Lepton keeps: the name of the variable, and that of Lepton's secret.",
        keyword: "secrets",
        example: { HF_TOKEN: "hf" },
      })
      .optional(),
  })
  .register(field, {
    label: "Environment",
    help: "Variables of the endpoint.",
    keyword: "environment",
    wire: "template.custom.env_vars",
    unset: "none",
    python: { module: MODULE, name: "EnvironmentConfig" },
  });

const delay = (label: string, help: string, rest: { readonly keyword: string; readonly wire: string }) =>
  z
    .int()
    .register(field, {
      label,
      help,
      unit: "seconds",
      unset: "as the platform has it",
      group: "Health",
      ...rest,
    })
    .optional();

/** flytekitplugins-dgxc-lepton: `LeptonEndpointConfig`. */
export const leptonConfig = z
  .strictObject({
    endpoint_name: required("Endpoint", "What the endpoint is called in Lepton.", {
      keyword: "endpoint_name",
      example: "llama",
    }),
    resource_shape: required("Machine", "Which kind of machine it runs on, as Lepton calls it.", {
      keyword: "resource_shape",
      example: "gpu.1xh200",
    }),
    node_group: required("Node group", "Which group of machines it runs on.", {
      keyword: "node_group",
      example: "nv-domino-dgxc",
    }),
    endpoint_config: engine,
    scaling: scaling.optional(),
    environment: environment.optional(),
    mounts: z
      .array(
        jsonMap().register(field, {
          label: "Mount",
          help: "A folder of Lepton's storage: enabled, cache_path, mount_path, storage_source.",
        }),
      )
      .register(field, {
        label: "Mounts",
        help: "Folders of Lepton's storage that the endpoint sees.",
        keyword: "mounts",
        wire: "template.custom.mounts",
        unset: "none",
        example: [
          {
            enabled: true,
            cache_path: "/cache",
            mount_path: "/models",
            storage_source: "node-nfs:lepton-shared-fs",
          },
        ],
      })
      .optional(),
    api_token: z
      .string()
      .register(field, {
        label: "Token",
        help: "What callers must show, in clear text in the task. Use a secret instead.",
        keyword: "api_token",
        wire: "template.custom.api_tokens",
        advanced: true,
      })
      .optional(),
    api_token_secret: z
      .string()
      .register(field, {
        label: "Secret token",
        help: "Lepton's secret that holds what callers must show.",
        keyword: "api_token_secret",
        wire: "template.custom.api_tokens",
        unset: "anyone may call",
      })
      .optional(),
    initial_delay_seconds: delay(
      "First check after",
      "When Lepton first looks whether the endpoint is alive.",
      {
        keyword: "initial_delay_seconds",
        wire: "template.custom.health_config.liveness.initial_delay_seconds",
      },
    ),
    liveness_timeout: delay("Answer within", "How long such a check may take.", {
      keyword: "liveness_timeout",
      wire: "template.custom.health_config.liveness.timeout_seconds",
    }),
    readiness_delay: delay("Ready after", "When Lepton first looks whether the endpoint is ready.", {
      keyword: "readiness_delay",
      wire: "template.custom.health_config.readiness.initial_delay_seconds",
    }),
    image_pull_secrets: z
      .array(z.string())
      .register(field, {
        label: "Pull secrets",
        help: "Secrets by which the image is fetched.",
        keyword: "image_pull_secrets",
        wire: "template.custom.image_pull_secrets",
        unset: "none",
      })
      .optional(),
    endpoint_readiness_timeout: delay("Wait for it", "How long the task waits until the endpoint is ready.", {
      keyword: "endpoint_readiness_timeout",
      wire: "template.custom.endpoint_readiness_timeout",
    }),
  })
  .register(field, {
    label: "Endpoint",
    help: "What is deployed, where, and how it is reached.",
    python: { module: MODULE, name: "LeptonEndpointConfig" },
  });

export type LeptonConfig = z.output<typeof leptonConfig>;
