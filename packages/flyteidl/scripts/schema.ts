import { fileURLToPath } from "node:url";

import protobuf from "protobufjs";

import type { FieldRow } from "../src/codec/field-row.ts";

export type Schema = {
  messages: Map<string, FieldRow[]>;
  enums: Map<string, Record<string, number>>;
};

const admin = "flyteidl.admin.";
const plugins = "flyteidl.plugins.";

/** Messages that something in this project reads or writes; what they refer to comes along. */
const roots: RegExp[] = [
  new RegExp(`^${admin}(TaskSpec|Task|TaskList|TaskCreateRequest|TaskCreateResponse|TaskClosure)$`),
  new RegExp(`^${admin}(Workflow|LaunchPlan)(Spec|CreateRequest|CreateResponse)?$`),
  new RegExp(`^${admin}(ResourceListRequest|ObjectGetRequest|InactiveProject)$`),
  new RegExp(`^${admin}(NamedEntity|Project|GetDomain|GetVersion|Description)\\w*$`),
  new RegExp(`^${plugins}(SparkJob|RayJob|DaskJob|QuboleHiveJob|PrestoQuery|ArrayJob)$`),
  new RegExp(`^${plugins}(kubeflow\\.)?Distributed\\w+TrainingTask$`),
  /^flyteidl\.core\.LiteralMap$/,
  /^flyteidl\.service\.(OAuth2Metadata|PublicClientAuthConfig)(Request|Response)$/,
  /^google\.rpc\.Status$/,
];

/** Not among flyteidl's files, yet every gRPC error with details is one. */
const rpcStatus = `syntax = "proto3"; package google.rpc;
  message Status { int32 code = 1; string message = 2; repeated google.protobuf.Any details = 3; }`;

/** What flyteidl 1.16.8 has and the newest npm package of it, 1.16.5, lacks. */
const newer = `syntax = "proto3"; package flyteidl.plugins;
  message AutoscalerOptions {
    enum UpscalingMode {
      UPSCALING_MODE_UNSPECIFIED = 0;
      UPSCALING_MODE_DEFAULT = 1;
      UPSCALING_MODE_AGGRESSIVE = 2;
      UPSCALING_MODE_CONSERVATIVE = 3;
    }
    UpscalingMode upscaling_mode = 1;
    int32 idle_timeout_seconds = 2;
    repeated flyteidl.core.KeyValuePair env = 3;
    string image = 4;
    flyteidl.core.Resources resources = 5;
  }`;

/** These have a JSON form of their own, which the codec knows by name. `Any` is read as the plain message it is. */
const ownJson = /^google\.protobuf\.(Struct|Value|ListValue|Duration|Timestamp|\w+Value)$/;

function load(): protobuf.Root {
  const folder = fileURLToPath(new URL("protos/", import.meta.resolve("@flyteorg/flyteidl/package.json")));
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => {
    if (target.startsWith("google/protobuf/")) return target;
    if (target.startsWith("flyteidl/")) return folder + target;
    return target.startsWith(folder) ? target : null;
  };
  const files = [
    "admin/task",
    "admin/workflow",
    "admin/launch_plan",
    "admin/project",
    "admin/project_domain_attributes",
    "admin/common",
    "admin/description_entity",
    "admin/version",
    "service/auth",
  ];
  const kinds = ["spark", "ray", "dask", "qubole", "presto", "array_job", "pytorch", "mpi", "tensorflow"];
  const kubeflow = ["kubeflow/pytorch", "kubeflow/mpi", "kubeflow/tensorflow"];
  files.push(...kinds.map((kind) => `plugins/${kind}`), ...kubeflow.map((kind) => `plugins/${kind}`));
  root.loadSync(["google/protobuf/any.proto", ...files.map((file) => `flyteidl/${file}.proto`)], {
    keepCase: true,
  });
  protobuf.parse(rpcStatus, root, { keepCase: true });
  addNewer(root);
  // root.resolveAll would pass over what came after the files.
  for (const type of allTypes(root)) for (const field of type.fieldsArray) field.resolve();
  return root;
}

function addNewer(root: protobuf.Root): void {
  const cluster = root.lookupType("flyteidl.plugins.RayCluster");
  if (cluster.fields.autoscaler_options)
    throw new Error("flyteidl has caught up: take `newer` out of scripts/schema.ts");
  protobuf.parse(newer, root, { keepCase: true });
  cluster.add(new protobuf.Field("autoscaler_options", 4, "AutoscalerOptions"));
}

function allTypes(namespace: protobuf.NamespaceBase): protobuf.Type[] {
  return namespace.nestedArray.flatMap((nested) => [
    ...(nested instanceof protobuf.Type ? [nested] : []),
    ...(nested instanceof protobuf.Namespace ? allTypes(nested) : []),
  ]);
}

const plainName = (object: protobuf.ReflectionObject) => object.fullName.replace(/^\./, "");

function row(field: protobuf.Field): FieldRow {
  if (field instanceof protobuf.MapField && field.keyType !== "string") {
    throw new Error(`${field.fullName}: the codec has only maps with text keys so far`);
  }
  const type = field.resolvedType ? plainName(field.resolvedType) : field.type;
  const label =
    field instanceof protobuf.MapField ? `map:${field.keyType}` : field.repeated ? "repeated" : "";
  const oneof = field.partOf?.name;
  if (oneof) return [field.name, field.id, type, label, oneof];
  return label ? [field.name, field.id, type, label] : [field.name, field.id, type];
}

/** The messages and enums that can be reached from the roots, by full name, sorted. */
export function readSchema(): Schema {
  const messages = new Map<string, FieldRow[]>();
  const enums = new Map<string, Record<string, number>>();
  const visit = (type: protobuf.Type | protobuf.Enum): void => {
    const name = plainName(type);
    if (messages.has(name) || enums.has(name) || ownJson.test(name)) return;
    if (type instanceof protobuf.Enum) {
      enums.set(name, { ...type.values });
      return;
    }
    const fields = type.fieldsArray.toSorted((a, b) => a.id - b.id);
    messages.set(name, fields.map(row));
    for (const field of fields) if (field.resolvedType) visit(field.resolvedType);
  };
  for (const type of allTypes(load())) if (roots.some((root) => root.test(plainName(type)))) visit(type);
  const sorted = <T>(map: Map<string, T>) => new Map([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { messages: sorted(messages), enums: sorted(enums) };
}
