import "../lib/no-eval.ts";
import { digest, encode, SPEC } from "@fletch/flyteidl/codec";

import { analyse, type AnalyseRequest, type Analysis, type Wire } from "./analyse.ts";

const wire: Wire = { encode: (spec) => encode(SPEC, spec), digest };

const answer = (request: AnalyseRequest): Analysis => {
  try {
    return analyse(request, wire);
  } catch (error) {
    return {
      id: request.id,
      text: request.text,
      unreadable: [],
      problems: [],
      failure: error instanceof Error ? error.message : String(error),
    };
  }
};

self.addEventListener("message", (event: MessageEvent<AnalyseRequest>) => {
  self.postMessage(answer(event.data));
});
