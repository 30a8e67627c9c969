import { locate, type Problem, readText } from "@fletch/task";

/** A design as someone sent it: data, or a text that could be read or not. */
export interface Document {
  /** Plain values; absent when the text cannot be read. */
  readonly value?: unknown;
  readonly problems: readonly Problem[];
  /** Gives problems of the design their place in the text, when there is one. The first ones, of very many. */
  locate: (problems: readonly Problem[]) => readonly Problem[];
}

/** Finding a place walks the text, and nobody reads more than these. */
const MOST = 500;

export function readDocument(sent: { design?: unknown; text?: string | undefined }): Document {
  return sent.text === undefined ? dataDocument(sent.design) : textDocument(sent.text);
}

function dataDocument(value: unknown): Document {
  return { value, problems: [], locate: (problems) => first(problems) };
}

function textDocument(text: string): Document {
  const read = withoutTraces(() => readText(text));
  const { value, problems, remarks } = read;
  return {
    ...(value !== undefined && { value }),
    problems: [...problems, ...remarks],
    locate: (found) => locate(first(found), read),
  };
}

/** Errors go before warnings when not all fit: they decide what may be done with the design. */
function first(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST) return problems;
  const isError = (problem: Problem): boolean => problem.severity === "error";
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))].slice(0, MOST);
}

/** The YAML library makes an Error for each slip it meets; with their traces a broken megabyte takes five times as long. */
function withoutTraces<Result>(read: () => Result): Result {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return read();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
