import { readFileSync, statSync } from "node:fs";

const LARGEST = 1_048_576;

/** A file that a setting names. Throws where it is none: a device such as /dev/zero has no end. */
export function readSetting(path: string): string {
  const found = statSync(path);
  if (!found.isFile() || found.size > LARGEST) throw new Error(`${path} is no file of at most 1 MiB`);
  return readFileSync(path, "utf8");
}
