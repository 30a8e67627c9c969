import { join } from "node:path";
import { createInterface } from "node:readline";

import type { SettingsInput } from "@fletch/task";

import { startPython } from "./environment.ts";

/** One thing that is registered, as real flytekit serialised it. */
export interface Serialized {
  readonly type: "task" | "workflow" | "launchPlan";
  readonly name: string;
  /** Canonical proto3 JSON, in the order in which protobuf's own library writes it. */
  readonly spec: Record<string, unknown>;
  /** Base64 of the deterministic binary. */
  readonly binary: string;
}

/** What flytekit said instead. */
export interface Refusal {
  readonly type: string;
  readonly message: string;
  /** import: the decorator ran; serialize: `get_serializable`; message: the model became a protobuf. */
  readonly phase: "import" | "serialize" | "message" | "request";
}

export interface PythonModule {
  readonly module: string;
  readonly source: string;
  readonly settings: SettingsInput;
}

export type Answer<Result> = { readonly result: Result } | { readonly error: Refusal };

/** Real flytekit in a process of its own. Requests may be sent without waiting; answers come in their order. */
export class Oracle {
  readonly #child = startPython(join(import.meta.dirname, "flytekit", "oracle.py"));
  readonly #waiting: ((answer: Answer<unknown>) => void)[] = [];
  #ended: Error | undefined;

  constructor() {
    createInterface({ input: this.#child.stdout }).on("line", (line) => {
      this.#waiting.shift()?.(JSON.parse(line) as Answer<unknown>);
    });
    this.#child.on("exit", (code, signal) => {
      this.#ended = new Error(`the flytekit process ended (${signal ?? code})`);
      for (const answer of this.#waiting.splice(0)) answer({ error: gone(this.#ended) });
    });
  }

  async #ask<Result>(request: object): Promise<Answer<Result>> {
    const answer = await new Promise<Answer<Result>>((resolve) => {
      if (this.#ended !== undefined) {
        resolve({ error: gone(this.#ended) });
        return;
      }
      this.#waiting.push(resolve as (answer: Answer<unknown>) => void);
      this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    });
    if ("error" in answer && answer.error.phase === "request") throw new Error(answer.error.message);
    return answer;
  }

  /** What is registered for a module, in order, or what flytekit raised. @throws when the oracle itself is broken */
  entities(module: PythonModule): Promise<Answer<readonly Serialized[]>> {
    return this.#ask(module);
  }

  /** What `ast.literal_eval` reads. */
  async literals(literals: readonly string[]): Promise<readonly unknown[]> {
    const answer = await this.#ask<readonly unknown[]>({ literals });
    if ("error" in answer) throw new Error(answer.error.message);
    return answer.result;
  }

  close(): void {
    this.#child.stdin.end();
  }
}

const gone = (error: Error): Refusal => ({ type: "Gone", message: error.message, phase: "request" });
