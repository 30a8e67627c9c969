import { imageProblems } from "../image-problems.ts";
import { compileError, type Problem, removeAt, fixBy, runWarning } from "../problem.ts";
import type { LeptonConfig } from "./lepton-config.ts";
import { TEMPLATE_PATH } from "./task-template.ts";

const PATH = `${TEMPLATE_PATH}/config`;

const MODEL_KEYS = [
  "checkpoint_path",
  "served_model_name",
  "tensor_parallel_size",
  "pipeline_parallel_size",
  "data_parallel_size",
  "extra_args",
] as const;

/** What `LeptonEndpointConfig` and its parts refuse when they are built, and what they drop or change in silence. */
export const checkLepton = (config: LeptonConfig): readonly Problem[] => [
  ...required(config),
  ...token(config),
  ...engine(config.endpoint_config),
  ...(config.scaling === undefined ? [] : scaling(config.scaling)),
];

const required = (config: LeptonConfig): readonly Problem[] =>
  (["endpoint_name", "resource_shape", "node_group"] as const)
    .filter((key) => config[key] === "")
    .map((key) => compileError(`${PATH}/${key}`, "missing", "An endpoint needs this. Fill it in."));

function token({ api_token, api_token_secret }: LeptonConfig): readonly Problem[] {
  if (!api_token) return [];
  const path = `${PATH}/api_token`;
  if (api_token_secret) {
    const message = "Only one of api_token and api_token_secret can be given. Keep the secret.";
    return [compileError(path, "exclusive", { message, fix: fixBy("Remove api_token", removeAt(path)) })];
  }
  const message =
    "The token stands in the task in clear text. Keep it as a secret in Lepton and give api_token_secret.";
  return [runWarning(path, "credential", message)];
}

function engine(given: LeptonConfig["endpoint_config"]): readonly Problem[] {
  const type = given.endpoint_type;
  const lost = [
    ...(type === "nim" || type === "custom" ? MODEL_KEYS : []),
    ...(type === "sglang" ? (["pipeline_parallel_size"] as const) : []),
    ...(type === "custom" ? [] : (["command"] as const)),
  ].filter((key) => given[key] !== undefined);
  return [
    ...imageProblems(given.image, `${PATH}/endpoint_config/image`),
    ...lost.map((key) =>
      runWarning(
        `${PATH}/endpoint_config/${key}`,
        "dropped",
        `The engine ${type} does not take ${key}: it is dropped. Remove it.`,
      ),
    ),
    ...(type === "custom" && given.port === 8000
      ? [
          runWarning(
            `${PATH}/endpoint_config/port`,
            "overridden",
            "flytekit turns port 8000 of a container of one's own into 8080. Let the container listen there.",
          ),
        ]
      : []),
  ];
}

function scaling(given: NonNullable<LeptonConfig["scaling"]>): readonly Problem[] {
  const { scaling_type: by, target_utilization: load, target_qpm: rate } = given;
  const path = `${PATH}/scaling`;
  if (by === "gpu" && (load === undefined || load < 1 || load > 100)) {
    const message = "Scaling by GPU load needs target_utilization, a percentage from 1 to 100.";
    return [
      compileError(`${path}/target_utilization`, load === undefined ? "missing" : "invalid-value", message),
    ];
  }
  if (by === "qpm" && (rate === undefined || rate <= 0)) {
    const message = "Scaling by requests needs target_qpm, a number above 0.";
    return [compileError(`${path}/target_qpm`, rate === undefined ? "missing" : "invalid-value", message)];
  }
  const lost = Object.entries(MEASURES).flatMap(([key, of]) =>
    of === by || given[key as keyof typeof MEASURES] === undefined
      ? []
      : [
          runWarning(`${path}/${key}`, "dropped", {
            message: `Scaling by ${by} does not look at ${key}: it is dropped. Remove it.`,
            fix: fixBy(`Remove ${key}`, removeAt(`${path}/${key}`)),
          }),
        ],
  );
  return (given.min_replicas ?? 1) > (given.max_replicas ?? 2)
    ? [
        ...lost,
        runWarning(`${path}/min_replicas`, "invalid-value", "More copies are wanted at least than at most."),
      ]
    : lost;
}

/** What each way of scaling goes by (`ScalingConfig.to_dict`). */
const MEASURES = {
  timeout: "traffic",
  scale_to_zero: "traffic",
  target_utilization: "gpu",
  target_qpm: "qpm",
} as const;
