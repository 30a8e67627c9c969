import type { FieldMeta } from "../field.ts";

type Words = Partial<FieldMeta> & { readonly help: string };

/**
 * What people set most in a pod, in words: class → field. Fields without an entry are for special cases; their names are
 * Kubernetes' own.
 */
export const KUBERNETES_WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  V1PodSpec: {
    containers: {
      help: "The containers of the pod. The task runs in the primary one; others run beside it.",
    },
    volumes: { help: "Storage that containers of the pod can mount." },
    tolerations: {
      help: "Lets the pod run on machines that are kept for special work, such as GPU machines.",
    },
    nodeSelector: { help: "Only machines with these labels run the pod." },
    affinity: { help: "Which machines the pod must or should run on, in more detail." },
    serviceAccountName: {
      label: "Service account",
      help: "The identity of the pod in the cluster, which decides what it may reach.",
    },
  },
  V1Container: {
    name: { help: "The container whose name stands under Primary container runs the task." },
    image: { help: "Its image. Left open, the primary container gets the task's own." },
    env: { label: "Variables", help: "Environment variables of this container." },
    resources: {
      help: "What the container may use. In the primary container the task's own resources replace them.",
    },
    volumeMounts: { help: "Where volumes of the pod appear in this container." },
    command: { help: "What is started. Flyte replaces it in the primary container." },
    args: {
      label: "Arguments",
      help: "What the command is given. Flyte replaces them in the primary container.",
    },
  },
  V1EnvVar: {
    name: { help: "The variable's name." },
    value: { help: "Its text." },
    valueFrom: {
      label: "Value from",
      help: "Reads the value from a secret, a config map or the pod itself.",
    },
  },
  V1ResourceRequirements: {
    requests: { help: "What the container is guaranteed, by name: cpu, memory, nvidia.com/gpu." },
    limits: { help: "What the container can never exceed, by name." },
  },
  V1VolumeMount: {
    name: { label: "Volume", help: "The name of a volume of the pod." },
    mountPath: { help: "The folder where it appears.", example: "/data" },
    subPath: { help: "Only this folder of the volume." },
    readOnly: { help: "Whether the container may only read it." },
  },
  V1Volume: {
    name: { help: "What volume mounts call it." },
    emptyDir: {
      label: "Empty folder",
      help: "A folder that lives as long as the pod. Medium Memory makes it a RAM disk.",
    },
    persistentVolumeClaim: {
      label: "Volume claim",
      help: "A lasting volume that the cluster keeps under a name.",
    },
    configMap: { help: "Files out of a config map." },
    secret: { help: "Files out of a Kubernetes secret." },
    hostPath: { label: "Folder of the machine", help: "A folder of the machine that the pod runs on." },
  },
  V1EmptyDirVolumeSource: {
    medium: { help: "Memory for a RAM disk; left open, the machine's disk." },
    sizeLimit: { help: "How large it may grow, such as 2Gi.", unit: "bytes" },
  },
  V1PersistentVolumeClaimVolumeSource: {
    claimName: { help: "The name of the claim." },
    readOnly: { help: "Whether it may only be read." },
  },
  V1ConfigMapVolumeSource: {
    name: { help: "The name of the config map." },
    items: { help: "Only these keys, each under a path." },
  },
  V1SecretVolumeSource: {
    secretName: { help: "The name of the Kubernetes secret." },
    items: { help: "Only these keys, each under a path." },
  },
  V1HostPathVolumeSource: {
    path: { help: "The folder on the machine." },
    type: { help: "What must be there, such as Directory." },
  },
  V1Toleration: {
    key: { help: "The mark on the machine that is tolerated. Left open, every mark." },
    operator: {
      help: "Exists needs the key only, Equal the value too.",
      choices: { Equal: "has the value", Exists: "is there" },
      unset: "Equal",
    },
    value: { help: "The value of the mark." },
    effect: {
      help: "Which effect of the mark is tolerated.",
      choices: {
        NoSchedule: "No new pods",
        PreferNoSchedule: "Avoided",
        NoExecute: "Pods removed",
      },
      unset: "every effect",
    },
    tolerationSeconds: { help: "How long the pod may stay once the mark appears.", unit: "seconds" },
  },
  V1Affinity: {
    nodeAffinity: { help: "Machines by their labels." },
    podAffinity: { help: "Close to other pods." },
    podAntiAffinity: { help: "Away from other pods." },
  },
  V1NodeSelectorRequirement: {
    key: { help: "A label of the machine." },
    operator: {
      help: "How the values are compared.",
      choices: {
        In: "is one of",
        NotIn: "is none of",
        Exists: "is there",
        DoesNotExist: "is not there",
        Gt: "is above",
        Lt: "is below",
      },
    },
    values: { help: "The values that are meant." },
  },
};
