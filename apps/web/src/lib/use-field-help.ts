import { useEffect, useState } from "react";

import type * as fieldHelp from "./field-help.ts";

type FieldHelp = typeof fieldHelp;

/** What there is to tell of all fields, once it was asked for and has come. */
export function useFieldHelp(asked = true): FieldHelp | "away" | undefined {
  const [help, setHelp] = useState<FieldHelp | "away">();
  useEffect(() => {
    if (asked) void import("./field-help.ts").then(setHelp, () => setHelp("away"));
  }, [asked]);
  return help;
}
