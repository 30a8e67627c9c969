import type { AnalyseRequest, Analysis } from "./analyse.ts";

/** Who answers about states of the document, later. */
export interface Analyser {
  ask(request: AnalyseRequest): void;
  close(): void;
}

export type OpenAnalyser = (answer: (analysis: Analysis) => void) => Analyser;

/**
 * A worker that has one question at a time: while it thinks, only the newest question waits, the ones between are
 * never asked. A worker that breaks is told as a failure and begun anew with the next question.
 */
export const openWorker: OpenAnalyser = (answer) => {
  let worker: Worker | undefined;
  let busy: AnalyseRequest | undefined;
  let next: AnalyseRequest | undefined;
  const send = (request: AnalyseRequest): void => {
    busy = request;
    worker ??= start();
    worker.postMessage(request);
  };
  const done = (analysis: Analysis): void => {
    busy = undefined;
    const waiting = next;
    next = undefined;
    if (waiting !== undefined) send(waiting);
    answer(analysis);
  };
  const start = (): Worker => {
    const fresh = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "document" });
    fresh.addEventListener("message", (event: MessageEvent<Analysis>) => done(event.data));
    fresh.addEventListener("error", (event) => {
      const asked = busy;
      fresh.terminate();
      worker = undefined;
      if (asked !== undefined) {
        const failure = event.message || "its program could not be loaded";
        done({ id: asked.id, text: asked.text, unreadable: [], problems: [], failure });
      }
    });
    return fresh;
  };
  return {
    ask: (request) => {
      if (busy === undefined) send(request);
      else next = request;
    },
    close: () => {
      worker?.terminate();
      worker = undefined;
      busy = undefined;
      next = undefined;
    },
  };
};
