import type { AnalyseRequest, Analysis } from "./analyse.ts";
import { shareAnswer, type SharedAnswer, takeUp } from "./shared-answer.ts";

/** Who answers about states of the document, later. */
export interface Analyser {
  ask(request: AnalyseRequest): void;
  close(): void;
}

export type OpenAnalyser = (answer: (analysis: Analysis) => void) => Analyser;

/** How long a frame waits for an answer that may come in a moment, so that both are painted together, in milliseconds. */
const PATIENCE = 6;

/**
 * A worker that has one question at a time: while it thinks, only the newest question waits, the ones between are
 * never asked. A worker that breaks is told as a failure and begun anew with the next question.
 */
export const openWorker: OpenAnalyser = (answer) => {
  let worker: Worker | undefined;
  let shared: SharedAnswer | undefined;
  let patience = PATIENCE;
  let busy: AnalyseRequest | undefined;
  let next: AnalyseRequest | undefined;
  const send = (request: AnalyseRequest): void => {
    busy = request;
    worker ??= start();
    worker.postMessage(request);
    if (shared !== undefined)
      requestAnimationFrame(() => {
        // Who waits in vain waits less the next time.
        if (busy === request) patience = look(patience) ? PATIENCE : patience / 2;
      });
  };
  const look = (wait: number): boolean => {
    const analysis = shared && takeUp(shared, wait);
    if (analysis !== undefined) done(analysis);
    return analysis !== undefined;
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
    shared = shareAnswer();
    if (shared !== undefined) fresh.postMessage(shared);
    fresh.addEventListener("message", ({ data }: MessageEvent<Analysis | null>) => {
      if (data !== null) done(data);
      else if (busy !== undefined) look(0);
    });
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
