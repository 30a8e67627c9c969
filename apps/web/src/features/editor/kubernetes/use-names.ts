import { isRecord } from "@fletch/task";

import { useDerived } from "../../../document/index.ts";

/** What the rows of a list are called. */
export const useNames = (path: string): readonly unknown[] =>
  JSON.parse(
    useDerived(path, (value) =>
      JSON.stringify(Array.isArray(value) ? value.map((row) => (isRecord(row) ? row["name"] : null)) : []),
    ),
  ) as readonly unknown[];
