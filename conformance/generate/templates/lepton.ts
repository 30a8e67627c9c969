import fc from "fast-check";

import { anyText, textMap } from "../text.ts";
import { options, version } from "./query.ts";

const small = () => fc.constantFrom(0, 1, 2, -1);
const filled = () => fc.oneof({ arbitrary: fc.constantFrom("llama", "gpu.1xh200"), weight: 9 }, anyText());

const engine = () =>
  fc.record(
    {
      endpoint_type: fc.constantFrom("custom", "vllm", "nim", "sglang"),
      image: anyText(),
      port: fc.constantFrom(8000, 8080, 0),
      checkpoint_path: anyText(),
      served_model_name: anyText(),
      tensor_parallel_size: small(),
      pipeline_parallel_size: small(),
      data_parallel_size: small(),
      extra_args: anyText(),
      command: fc.array(anyText(), { maxLength: 2 }),
    },
    { requiredKeys: ["endpoint_type", "image"] },
  );

const scaling = () =>
  fc.record(
    {
      scaling_type: fc.constantFrom("traffic", "gpu", "qpm"),
      min_replicas: small(),
      max_replicas: small(),
      timeout: small(),
      scale_to_zero: fc.boolean(),
      target_utilization: fc.constantFrom(1, 50, 100, 0, 101),
      target_qpm: fc.constantFrom(0.5, 100, 0, -1),
    },
    { requiredKeys: ["scaling_type"] },
  );

export const deployment = () =>
  fc.record(
    {
      config: fc.record(
        {
          endpoint_name: filled(),
          resource_shape: filled(),
          node_group: filled(),
          endpoint_config: engine(),
          scaling: scaling(),
          environment: fc.record(
            { env_vars: textMap(anyText()), secrets: textMap(anyText()) },
            { requiredKeys: [] },
          ),
          mounts: fc.array(options(), { maxLength: 2 }),
          api_token: fc.constantFrom("", "token"),
          api_token_secret: fc.constantFrom("", "secret"),
          initial_delay_seconds: small(),
          liveness_timeout: small(),
          readiness_delay: small(),
          image_pull_secrets: fc.array(anyText(), { maxLength: 2 }),
          endpoint_readiness_timeout: small(),
        },
        { requiredKeys: ["endpoint_name", "resource_shape", "node_group", "endpoint_config"] },
      ),
      task_type_version: version(),
    },
    { requiredKeys: ["config"] },
  );

export const deletion = () =>
  fc.record({ endpoint_name: anyText(), task_type_version: version() }, { requiredKeys: ["endpoint_name"] });
