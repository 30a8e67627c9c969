import { type Problem, type Range, readText } from "@fletch/task";

/** A design as someone sent it: data, or a text that could be read or not. */
export interface Document {
  /** Plain values; absent when the text cannot be read. */
  readonly value?: unknown;
  readonly problems: readonly Problem[];
  /** Gives problems of the design their place in the text, when there is one. */
  locate(problems: readonly Problem[]): readonly Problem[];
}

export function readDocument(sent: { design?: unknown; text?: string | undefined }): Document {
  return sent.text === undefined ? dataDocument(sent.design) : textDocument(sent.text);
}

function dataDocument(value: unknown): Document {
  return { value, problems: [], locate: (problems) => problems };
}

function textDocument(text: string): Document {
  const { value, problems, rangeOf } = readText(text);
  return {
    ...(value !== undefined && { value }),
    problems,
    locate: (found) => found.map((problem) => located(problem, rangeOf)),
  };
}

function located(problem: Problem, rangeOf: (path: string) => Range | undefined): Problem {
  if (problem.range || problem.in) return problem;
  const range = rangeOf(problem.path);
  return range ? { ...problem, range } : problem;
}
