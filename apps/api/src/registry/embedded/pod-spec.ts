/** How Kubernetes' Go types read JSON: enough of PodSpec (k8s.io/api/core/v1) to refuse what flyteadmin cannot decode. What is not named here is taken as it comes, as Go takes unknown fields. */
export type Shape =
  | "string"
  | "bool"
  | "int32"
  | "int64"
  | "quantity"
  | "any"
  | { readonly list: Shape }
  | { readonly map: Shape }
  | Struct;

export interface Struct {
  readonly struct: string;
  readonly fields: Readonly<Record<string, Shape>>;
}

const struct = (name: string, fields: Readonly<Record<string, Shape>>): Struct => ({ struct: name, fields });
const list = (item: Shape): Shape => ({ list: item });
const map = (value: Shape): Shape => ({ map: value });
const strings = <Name extends string>(...names: Name[]): Record<Name, "string"> =>
  Object.fromEntries(names.map((name) => [name, "string"])) as Record<Name, "string">;

const keySelector = (name: string): Struct => struct(name, { ...strings("name", "key"), optional: "bool" });

const env = struct("EnvVar", {
  ...strings("name", "value"),
  valueFrom: struct("EnvVarSource", {
    fieldRef: struct("ObjectFieldSelector", strings("apiVersion", "fieldPath")),
    resourceFieldRef: struct("ResourceFieldSelector", {
      ...strings("containerName", "resource"),
      divisor: "quantity",
    }),
    configMapKeyRef: keySelector("ConfigMapKeySelector"),
    secretKeyRef: keySelector("SecretKeySelector"),
  }),
});

const source = (name: string): Struct => struct(name, { name: "string", optional: "bool" });

const port = struct("ContainerPort", {
  ...strings("name", "protocol", "hostIP"),
  hostPort: "int32",
  containerPort: "int32",
});

const mount = struct("VolumeMount", {
  ...strings("name", "mountPath", "subPath", "subPathExpr", "mountPropagation", "recursiveReadOnly"),
  readOnly: "bool",
});

const resources = struct("ResourceRequirements", { limits: map("quantity"), requests: map("quantity") });

const security = struct("SecurityContext", {
  privileged: "bool",
  runAsUser: "int64",
  runAsGroup: "int64",
  runAsNonRoot: "bool",
  readOnlyRootFilesystem: "bool",
  allowPrivilegeEscalation: "bool",
  capabilities: struct("Capabilities", { add: list("string"), drop: list("string") }),
});

const container = struct("Container", {
  ...strings("name", "image", "workingDir", "terminationMessagePath", "terminationMessagePolicy"),
  ...strings("imagePullPolicy", "restartPolicy"),
  command: list("string"),
  args: list("string"),
  ports: list(port),
  env: list(env),
  envFrom: list(
    struct("EnvFromSource", {
      prefix: "string",
      configMapRef: source("ConfigMapEnvSource"),
      secretRef: source("SecretEnvSource"),
    }),
  ),
  resources,
  volumeMounts: list(mount),
  stdin: "bool",
  stdinOnce: "bool",
  tty: "bool",
  securityContext: security,
});

const volume = struct("Volume", {
  name: "string",
  emptyDir: struct("EmptyDirVolumeSource", { medium: "string", sizeLimit: "quantity" }),
  hostPath: struct("HostPathVolumeSource", strings("path", "type")),
  persistentVolumeClaim: struct("PersistentVolumeClaimVolumeSource", {
    claimName: "string",
    readOnly: "bool",
  }),
  secret: struct("SecretVolumeSource", { secretName: "string", defaultMode: "int32", optional: "bool" }),
  configMap: struct("ConfigMapVolumeSource", { name: "string", defaultMode: "int32", optional: "bool" }),
});

const toleration = struct("Toleration", {
  ...strings("key", "operator", "value", "effect"),
  tolerationSeconds: "int64",
});

const requirement = struct("NodeSelectorRequirement", {
  ...strings("key", "operator"),
  values: list("string"),
});
const term = struct("NodeSelectorTerm", {
  matchExpressions: list(requirement),
  matchFields: list(requirement),
});

const affinity = struct("Affinity", {
  nodeAffinity: struct("NodeAffinity", {
    requiredDuringSchedulingIgnoredDuringExecution: struct("NodeSelector", { nodeSelectorTerms: list(term) }),
    preferredDuringSchedulingIgnoredDuringExecution: list(
      struct("PreferredSchedulingTerm", { weight: "int32", preference: term }),
    ),
  }),
});

export const podSpec = struct("PodSpec", {
  ...strings("restartPolicy", "dnsPolicy", "serviceAccountName", "serviceAccount", "nodeName", "hostname"),
  ...strings("subdomain", "schedulerName", "priorityClassName", "runtimeClassName", "preemptionPolicy"),
  volumes: list(volume),
  initContainers: list(container),
  containers: list(container),
  terminationGracePeriodSeconds: "int64",
  activeDeadlineSeconds: "int64",
  nodeSelector: map("string"),
  automountServiceAccountToken: "bool",
  hostNetwork: "bool",
  hostPID: "bool",
  hostIPC: "bool",
  shareProcessNamespace: "bool",
  setHostnameAsFQDN: "bool",
  enableServiceLinks: "bool",
  hostUsers: "bool",
  priority: "int32",
  imagePullSecrets: list(struct("LocalObjectReference", strings("name"))),
  affinity,
  tolerations: list(toleration),
  hostAliases: list(struct("HostAlias", { ip: "string", hostnames: list("string") })),
  overhead: map("quantity"),
});
