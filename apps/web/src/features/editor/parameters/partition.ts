import { type Device, DEVICES } from "@fletch/task";

/** A picture of a part: slices and memory of a card, or the chips of a TPU in two or three directions. */
export type Picture =
  | { readonly kind: "slices"; readonly slices: number; readonly of: number; readonly memory: number }
  | { readonly kind: "chips"; readonly sides: readonly number[]; readonly count: number };

/** A card that is cut into instances has seven compute slices (NVIDIA MIG). */
const SLICES = 7;

const gigabytes = (size: string): number => Number(/\.(\d+)gb$/.exec(size)?.[1] ?? 0);

/** What a partition of a device looks like; nothing for a size that has no such form. */
export function pictureOf(size: string, device: Device | undefined): Picture | undefined {
  const slices = /^(\d+)g\.\d+gb$/.exec(size)?.[1];
  if (slices !== undefined) {
    const most = Math.max(...(device?.partitions?.sizes ?? [size]).map(gigabytes), gigabytes(size));
    return { kind: "slices", slices: Number(slices), of: SLICES, memory: gigabytes(size) / most };
  }
  if (!/^\d+(x\d+){1,2}$/.test(size)) return undefined;
  const sides = size.split("x").map(Number);
  return { kind: "chips", sides, count: sides.reduce((product, side) => product * side, 1) };
}

export const deviceOf = (name: unknown): Device | undefined => DEVICES.find(({ device }) => device === name);

/** Devices that a text may mean, by name or by what they are labelled with; all of them once one is picked. */
export function findDevices(text: string): readonly Device[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "" || deviceOf(text) !== undefined) return DEVICES;
  return DEVICES.filter(({ device, title }) => `${title} ${device}`.toLowerCase().includes(wanted));
}
