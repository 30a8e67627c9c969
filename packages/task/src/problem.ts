/** How far a design gets: `compile` flytekit refuses it; `register` Flyte refuses it; `run` it goes wrong later. */
export type Stage = "compile" | "register" | "run";
/** `error` for compile and register, `warning` for run, `notice` for advice. */
export type Severity = "error" | "warning" | "notice";

/** A place in a text: line and column from 1, the end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A change of a design by place. `path` is a JSON Pointer (RFC 6901); missing parents are made. */
export type DesignEdit =
  | { readonly op: "set"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string }
  /** Inserts into the list at `path`; `index` may equal its length. */
  | { readonly op: "insert"; readonly path: string; readonly index: number; readonly value: unknown }
  | { readonly op: "move"; readonly path: string; readonly from: number; readonly to: number }
  /** Gives the map entry at `path` another key; its place and value stay. */
  | { readonly op: "rename"; readonly path: string; readonly key: string };

/** A change that answers a problem, offered as a button. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly DesignEdit[];
}

/** A fix from its title and its changes. */
export const fixBy = (title: string, ...edits: readonly DesignEdit[]): Fix => ({ title, edits });
export const setAt = (path: string, value: unknown): DesignEdit => ({ op: "set", path, value });
export const removeAt = (path: string): DesignEdit => ({ op: "remove", path });

/** What is wrong, where, and what to do about it: the one shape everywhere. */
export interface Problem {
  /** JSON Pointer into the design, or into what `in` names. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly stage: Stage;
  /** Says what to do next. */
  readonly message: string;
  readonly in?: "settings" | "request";
  readonly range?: Range;
  readonly fix?: Fix;
}

/** Every code there is: tables over codes stay complete. Kebab-case, sorted. */
export const PROBLEM_CODES = [
  "above-platform-limit",
  "credential",
  "default",
  "deprecated",
  "description-not-updated",
  "docstring",
  "dropped",
  "duplicate-key",
  "duplicate-name",
  "encoding",
  "exclusive",
  "format",
  "invalid-value",
  "key-name",
  "missing",
  "name",
  "order",
  "overridden",
  "quantity",
  "refused",
  "request-above-limit",
  "several-documents",
  "too-deep",
  "too-long",
  "type",
  "unknown-key",
  "unknown-name",
  "unsupported",
  "unused",
  "wrong-type",
  "yaml-anchor",
  "yaml-syntax",
  "yaml-tag",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What a problem says: its words, and a change that answers it. */
export type Says = string | { readonly message: string; readonly fix?: Fix | undefined };

/** A quoted value that nobody reads to its end, such as a file that was pasted where a name belongs. */
const LONG_VALUE = /(?<![^\s(])"([^"]{100})[^"]{100,}"/gu;
const LONG_TITLE = /^(.{100}).{100,}$/su;

const problemMaker =
  (severity: Severity, stage: Stage) =>
  (path: string, code: ProblemCode, says: Says): Problem => {
    const { message: whole, fix } = typeof says === "string" ? { message: says, fix: undefined } : says;
    const message = whole.replace(LONG_VALUE, '"$1…"');
    const shortened = fix && { fix: { ...fix, title: fix.title.replace(LONG_TITLE, "$1…") } };
    return { path, code, severity, stage, message, ...shortened };
  };

/** A problem of stage compile: flytekit refuses it too. */
export const compileError = problemMaker("error", "compile");
/** A problem of stage register: it compiles, Flyte refuses it. */
export const registerError = problemMaker("error", "register");
/** A problem of stage register that may be none by then. */
export const registerWarning = problemMaker("warning", "register");
/** A problem of stage run: Flyte takes it and it goes wrong, or not as meant, later. */
export const runWarning = problemMaker("warning", "run");
/** Advice. */
export const notice = problemMaker("notice", "run");

/** The same of something that is not the design; without its fix, which would change the design. */
export const outside =
  (place: NonNullable<Problem["in"]>) =>
  ({ path, code, severity, stage, message }: Problem): Problem => ({
    path,
    code,
    severity,
    stage,
    message,
    in: place,
  });

/** Whether these problems leave a spec to show. */
export const compiles = (problems: readonly Problem[]): boolean =>
  !problems.some((problem) => problem.severity === "error" && problem.stage === "compile");

/** A JSON Pointer (RFC 6901) from its steps. */
export function pointer(...steps: readonly (string | number)[]): string {
  let path = "";
  for (const step of steps) path += `/${escaped(String(step))}`;
  return path;
}

const escaped = (step: string): string =>
  /[~/]/.test(step) ? step.replaceAll("~", "~0").replaceAll("/", "~1") : step;

/** The steps of a JSON Pointer. */
export const steps = (path: string): string[] =>
  path === ""
    ? []
    : path
        .slice(1)
        .split("/")
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
