import { quantityInWords } from "@fletch/task";

import type { Amounts } from "./cluster-amounts.ts";
import type { Role } from "./cluster.ts";

/** Amounts in words; devices of a pod are GPUs here. */
export function amountsInWords({ cpu, mem, gpu }: Amounts): string {
  const said = [
    cpu && quantityInWords(cpu, "cores"),
    mem && quantityInWords(mem, "bytes"),
    gpu && quantityInWords(gpu, "devices").replace("device", "GPU"),
  ].filter(Boolean);
  return said.length === 0 ? "no amounts set" : said.join(", ");
}

export const countInWords = ({ count, most }: Role): string =>
  most === undefined ? String(count) : `${count} to ${most}`;

const isSaid = ({ cpu, mem, gpu }: Amounts): boolean => [cpu, mem, gpu].some(Boolean);

/** What each pod of a role has. */
export function roleInWords(role: Role): string {
  const several = role.count > 1 || role.most !== undefined;
  const amounts = `${amountsInWords(role)}${several && isSaid(role) ? " each" : ""}`;
  return role.note === undefined ? amounts : `${amounts}, ${role.note}`;
}
