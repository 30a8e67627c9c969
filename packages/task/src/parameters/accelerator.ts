import type { ExtendedResources } from "@fletch/flyteidl/json";
import { attribute, builtin, call, dict, type Expression, imported, string, tuple } from "@fletch/python";
import { z } from "zod";

import { field } from "../field.ts";
import { DEVICES, deviceBy } from "../values/devices.ts";

/** `accelerator` of `task()`. */
export const schema = z
  .strictObject({
    device: z.string().register(field, {
      label: "Device",
      help: "The model of the graphics card or TPU, as the cluster's machines are labelled.",
      wire: "template.extendedResources.gpuAccelerator.device",
      example: "nvidia-tesla-a100",
      choices: Object.fromEntries(DEVICES.map(({ device, title }) => [device, title])),
    }),
    partition_size: z
      .string()
      .register(field, {
        label: "Partition",
        help: "Which part of the device: a slice of a card such as 1g.5gb, or a TPU topology such as 2x4.",
        wire: "template.extendedResources.gpuAccelerator.partitionSize",
        unset: "any partition will do",
        example: "1g.5gb",
      })
      .optional(),
    unpartitioned: z
      .boolean()
      .register(field, {
        label: "Whole device",
        help: "Only a device that is not cut into partitions.",
        wire: "template.extendedResources.gpuAccelerator.unpartitioned",
        unset: "any partition will do",
      })
      .optional(),
  })
  .refine(({ partition_size, unpartitioned }) => partition_size === undefined || unpartitioned !== true, {
    error: "A whole device has no partition: choose one of the two.",
    path: ["unpartitioned"],
    params: { code: "exclusive" },
  })
  .register(field, {
    label: "Accelerator",
    help: "Which model of graphics card or TPU the task needs.",
    details: "It only picks the model. How many is said under Resources: GPU.",
    keyword: "accelerator",
    wire: "template.extendedResources.gpuAccelerator",
    pod: "spec.affinity.nodeAffinity, spec.tolerations",
    unset: "any model",
    example: { device: "nvidia-tesla-t4" },
  });

type Accelerator = z.output<typeof schema>;

/** Three states: neither (any partitioning), the whole device, one partition (`MultiInstanceGPUAccelerator.to_flyte_idl`). */
export const compile = (
  accelerator: Accelerator | undefined,
): NonNullable<ExtendedResources["gpuAccelerator"]> | undefined =>
  accelerator && {
    ...(accelerator.device && { device: accelerator.device }),
    ...(accelerator.unpartitioned && { unpartitioned: true }),
    ...(accelerator.partition_size !== undefined && { partitionSize: accelerator.partition_size }),
  };

const MODULE = "flytekit.extras.accelerators";

export function python({ device, partition_size, unpartitioned }: Accelerator): Expression {
  const known = deviceBy(device);
  const whole = unpartitioned === true;
  if (known?.partitions === undefined && !whole && partition_size === undefined) {
    return known === undefined
      ? call(imported(MODULE, "GPUAccelerator"), [string(device)])
      : imported(MODULE, known.constant);
  }
  const base = known?.partitions === undefined ? ownClass(device) : imported(MODULE, known.constant);
  if (partition_size === undefined) {
    if (!whole) return base;
    return attribute(known?.partitions === undefined ? call(base) : base, "unpartitioned");
  }
  return known?.partitions?.sizes.includes(partition_size)
    ? attribute(base, `${known.partitions.prefix}${partition_size.replaceAll(".", "_")}`)
    : call(attribute(base, "partitioned"), [string(partition_size)]);
}

/** Flytekit has partitions only for the devices it names: for another one, a class in passing. */
const ownClass = (device: string): Expression =>
  call(builtin("type"), [
    string("Accelerator"),
    tuple([imported(MODULE, "MultiInstanceGPUAccelerator")]),
    dict([[string("device"), string(device)]]),
  ]);
