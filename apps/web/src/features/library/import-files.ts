import type { DesignAnswer } from "@fletch/contract";
import type { Problem, SettingsInput } from "@fletch/task";

import type { Analysis } from "../../document/analyse.ts";
import { ApiError } from "../../lib/api-error.ts";
import { call } from "../../lib/api.ts";
import { wordsOf } from "../../lib/problem-document.ts";
import { routes } from "../../lib/routes.const.ts";
import { asTitle } from "../../lib/title.ts";
import { readTextFile } from "./read-file.ts";
import { openReader, refusalOf } from "./understand.ts";

/** What became of one file. */
export interface Imported {
  readonly file: string;
  readonly design?: DesignAnswer;
  /** Why there is none. */
  readonly failure?: string;
  readonly problems: readonly Problem[];
}

/** Saves each file as a design, one after the other: their order in the library is that of the files. */
export async function importFiles(
  files: readonly File[],
  settings: SettingsInput,
): Promise<readonly Imported[]> {
  const outcomes: Imported[] = [];
  let answered: (analysis: Analysis) => void = () => undefined;
  const reader = openReader((analysis) => answered(analysis));
  const read = (text: string): Promise<Analysis> => {
    const answer = new Promise<Analysis>((resolve) => {
      answered = resolve;
    });
    reader.read(text);
    return answer;
  };
  for (const file of files) outcomes.push(await importFile(file, { read, settings }));
  reader.close();
  return outcomes;
}

async function importFile(
  file: File,
  {
    read,
    settings,
  }: { readonly read: (text: string) => Promise<Analysis>; readonly settings: SettingsInput },
): Promise<Imported> {
  const { text, failure } = await readTextFile(file);
  if (text === undefined) return { file: file.name, problems: [], failure };
  try {
    const refusal = refusalOf(await read(text));
    if (refusal !== undefined) return { file: file.name, ...refusal };
    const design = await call(routes.createDesign, {
      body: { title: titleOf(file.name), text, settings },
    });
    return { file: file.name, design, problems: design.problems };
  } catch (error) {
    const problems = error instanceof ApiError ? (error.document.problems ?? []) : [];
    const { title, detail } = wordsOf(error);
    // Problems say themselves what a detail puts together out of them.
    return { file: file.name, problems, failure: problems.length > 0 ? `${title}.` : detail };
  }
}

const titleOf = (name: string): string => asTitle(name.replace(/\.(ya?ml|json)$/i, "")) || "Imported";
