import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { firstSettings } from "./first-settings.ts";
import { type Imported, importFiles } from "./import-files.ts";

/** Takes files in as designs, and tells what became of them. */
export function useImport(onSaved: () => Promise<void>) {
  const client = useQueryClient();
  const [outcomes, setOutcomes] = useState<readonly Imported[]>();
  const [batches, setBatches] = useState(0);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setBatches((running) => running + 1);
    // What comes while others are still imported is told below them.
    if (batches === 0) setOutcomes(undefined);
    const next = await importFiles(files, await firstSettings(client));
    setOutcomes((before = []) => [...before, ...next]);
    setBatches((running) => running - 1);
    await onSaved();
  };
  return {
    take: (files: readonly File[]) => void take(files),
    isRunning: batches > 0,
    outcomes,
    forget: () => setOutcomes(undefined),
  };
}
