import type { SettingsInput } from "@fletch/task";

import { analyse, type AnalyseRequest, type Analysis, type Wire } from "./analyse.ts";
import type { OpenAnalyser } from "./analyser.ts";
import { DesignDocument } from "./design-document.ts";
import type { DocumentInit } from "./kept-document.ts";

export const TEXT = `format: fletch/v1
kind: task
module: recipes.train # where it lives
function: fit
parameters:
  retries: 3
`;
export const settings: SettingsInput = {
  project: "flytesnacks",
  domain: "development",
  images: { default: "ghcr.io/acme/base:v1" },
};

/** Stands in for the codec: one byte for each character of the spec. */
const wire: Wire = {
  encode: (spec) => new TextEncoder().encode(JSON.stringify(spec)),
  digest: (spec) => JSON.stringify(spec).length.toString(16).padStart(64, "0"),
};

/** An analyser that answers when it is told to: like the worker, of what waits only the newest. */
function manualAnalyser() {
  let waiting: AnalyseRequest | undefined;
  let tell: ((analysis: Analysis) => void) | undefined;
  const asked: AnalyseRequest[] = [];
  const open: OpenAnalyser = (answer) => {
    tell = answer;
    return {
      ask: (request) => {
        waiting = request;
        asked.push(request);
      },
      close: () => undefined,
    };
  };
  return {
    open,
    asked,
    /** Answers until nothing is asked any more. */
    answer: (): void => {
      for (let next = waiting; next !== undefined; next = waiting) {
        waiting = undefined;
        tell?.(analyse(next, wire));
      }
    },
    answerWith: (analysis: Analysis): void => tell?.(analysis),
  };
}

export function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  const storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string): void => {
      entries.set(key, value);
      (storage as Record<string, unknown>)[key] = value;
    },
    removeItem: (key: string): void => {
      entries.delete(key);
      delete (storage as Record<string, unknown>)[key];
    },
    clear: (): void => entries.clear(),
    key: (index: number) => [...entries.keys()][index] ?? null,
  };
  Object.defineProperty(storage, "length", { get: () => entries.size, enumerable: false });
  for (const name of ["getItem", "setItem", "removeItem", "clear", "key"]) {
    Object.defineProperty(storage, name, { enumerable: false });
  }
  return storage as unknown as Storage;
}

export function openDocument(init: Partial<DocumentInit> = {}) {
  const analyser = manualAnalyser();
  const storage = memoryStorage();
  const document = new DesignDocument(
    { text: TEXT, settings, title: "Fit", draftKey: "new:test", ...init },
    { openAnalyser: analyser.open, storage },
  );
  return { document, storage, ...analyser };
}
