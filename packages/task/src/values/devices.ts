/** The devices that `flytekit.extras.accelerators` names. */
export interface Device {
  /** What is on the wire, and what the cluster's machines are labelled with. */
  readonly device: string;
  /** Name of the constant in Python. */
  readonly constant: string;
  readonly title: string;
  /** Sizes that have an attribute of their own: `prefix` and the size with underscores for dots. */
  readonly partitions?: { readonly prefix: "partition_" | "slice_"; readonly sizes: readonly string[] };
}

const nvidia = (constant: string, device: string, title = constant.replaceAll("_", " ")): Device => ({
  constant,
  device: `nvidia-${device}`,
  title: `NVIDIA ${title}`,
});
const partition = (...sizes: string[]) => ({ partitions: { prefix: "partition_" as const, sizes } });
const slice = (...sizes: string[]) => ({ partitions: { prefix: "slice_" as const, sizes } });

export const DEVICES: readonly Device[] = [
  {
    ...nvidia("A100", "tesla-a100", "A100 40 GB"),
    ...partition("1g.5gb", "2g.10gb", "3g.20gb", "4g.20gb", "7g.40gb"),
  },
  {
    ...nvidia("A100_80GB", "a100-80gb", "A100 80 GB"),
    ...partition("1g.10gb", "2g.20gb", "3g.40gb", "4g.40gb", "7g.80gb"),
  },
  nvidia("A10G", "a10g"),
  nvidia("H100", "h100"),
  nvidia("H200", "h200"),
  nvidia("K80", "tesla-k80"),
  nvidia("L4", "l4"),
  nvidia("L4_VWS", "l4-vws"),
  nvidia("L40S", "l40s"),
  nvidia("M60", "tesla-m60"),
  nvidia("P4", "tesla-p4"),
  nvidia("P100", "tesla-p100"),
  nvidia("RTX_PRO_6000", "rtx-pro-6000"),
  nvidia("T4", "tesla-t4"),
  nvidia("V100", "tesla-v100"),
  {
    constant: "V5E",
    device: "tpu-v5-lite-podslice",
    title: "Google TPU v5e",
    ...slice("1x1", "2x2", "2x4", "4x4", "4x8", "8x8", "8x16", "16x16"),
  },
  {
    constant: "V5P",
    device: "tpu-v5p-slice",
    title: "Google TPU v5p",
    ...slice(
      "2x2x1",
      "2x2x2",
      "2x4x4",
      "4x4x4",
      "4x4x8",
      "4x8x8",
      "8x8x8",
      "8x8x16",
      "8x16x16",
      "16x16x16",
      "16x16x24",
    ),
  },
  {
    constant: "V6E",
    device: "tpu-v6e-slice",
    title: "Google TPU v6e",
    ...slice("1x1", "2x2", "2x4", "4x4", "4x8", "8x8", "8x16", "16x16"),
  },
];

export const deviceBy = (device: string): Device | undefined =>
  DEVICES.find((known) => known.device === device);
