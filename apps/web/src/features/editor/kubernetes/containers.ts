import { freeName } from "../../../lib/free-name.ts";

/** The name of a container that is added: the primary one first, sidecars after it. */
export const nextContainer = (names: readonly unknown[], primary: string): string =>
  names.includes(primary) ? nextName(names, "sidecar") : primary;

/** The first name of a row with a number that no other row has. */
export const nextName = (names: readonly unknown[], stem: string): string => freeName(names, `${stem}-`);
