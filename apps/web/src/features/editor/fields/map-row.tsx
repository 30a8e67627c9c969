import type { ReactNode } from "react";

import { sortOf, useDerived } from "../../../document/index.ts";
import { FreeField } from "./free-field.tsx";

/** A row of a list of maps: its fields, or what stands there as written, which they would overwrite. */
export function MapRow({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const isMap = useDerived(path, (value) => value === undefined || sortOf(value) === "a map");
  return isMap ? children : <FreeField path={path} label="As written" shape={{ kind: "free" }} />;
}
