import { parseQuantity } from "./quantity.ts";

/** Spellings that people use for suffixes, in small letters, and what Kubernetes calls them. */
const SUFFIXES: Readonly<Record<string, string>> = {
  k: "k",
  kb: "k",
  ki: "Ki",
  kib: "Ki",
  m: "M",
  mb: "M",
  mi: "Mi",
  mib: "Mi",
  g: "G",
  gb: "G",
  gi: "Gi",
  gib: "Gi",
  t: "T",
  tb: "T",
  ti: "Ti",
  tib: "Ti",
  p: "P",
  pb: "P",
  pi: "Pi",
  pib: "Pi",
  e: "E",
  eb: "E",
  ei: "Ei",
  eib: "Ei",
  b: "",
  byte: "",
  bytes: "",
  core: "",
  cores: "",
  cpu: "",
  cpus: "",
};

/** What a text that is no quantity was most likely meant to be: `5GB` → `5G`, `1 gib` → `1Gi`. */
export function repairedQuantity(text: string): string | undefined {
  const match = /^\s*([+-]?[\d.,_ ]+?)\s*([a-z]*)\s*$/i.exec(text);
  if (match === null) return undefined;
  const [, digits = "", word = ""] = match;
  const suffix = word === "" ? "" : SUFFIXES[word.toLowerCase()];
  if (suffix === undefined) return undefined;
  const number = digits
    .replaceAll(/[_ ]/g, "")
    .replace(/^(\d+),(\d{1,2})$/, "$1.$2")
    .replaceAll(",", "");
  const repaired = `${number}${suffix}`;
  return parseQuantity(repaired) === undefined ? undefined : repaired;
}
