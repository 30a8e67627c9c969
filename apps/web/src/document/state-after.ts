import { readText } from "@fletch/task";

import type { Analysis } from "./analyse.ts";
import { type DocumentState, LARGE } from "./document-state.ts";
import { share } from "./plain-value.ts";
import { toldAtOnce } from "./told-problems.ts";
import type { TypeMeanings } from "./type-meanings.ts";
import { withUnread } from "./unread.ts";

/** What a new text means for the projections. Of a large text, that is known when the worker answers. */
export function afterReading(text: string, state: DocumentState): Partial<DocumentState> {
  if (text.length > LARGE) return {};
  const read = readText(text);
  if (read.problems.length > 0) return { unreadable: read.problems };
  return { unreadable: [], validText: text, value: share(state.value, read.value) };
}

/**
 * What an answer of the worker means for the projections, but for the index of its problems.
 * @param isLast no change waits: the answer's value is the design's
 */
export function afterAnalysis(
  analysis: Analysis,
  state: DocumentState,
  isLast: boolean,
): Partial<DocumentState> {
  const { text, unreadable, good, problems, failure, value, types, image, suspects = [] } = analysis;
  const had = state.good !== undefined;
  if (failure !== undefined) return { failure, stale: had };
  if (unreadable.length > 0) return { failure, unreadable, suspects, stale: had };
  return {
    failure,
    unreadable,
    problems: withUnread(problems, value !== undefined && isLast ? value : state.value, state.unread),
    image: share(state.image, image) as DocumentState["image"],
    ...(types !== undefined && { types: share(state.types, types) as TypeMeanings }),
    told: toldAtOnce(problems, state.told, state.lastChange),
    stale: good === undefined && had,
    ...(good !== undefined && { good }),
    ...(value !== undefined && isLast && { value: share(state.value, value), validText: text }),
  };
}
