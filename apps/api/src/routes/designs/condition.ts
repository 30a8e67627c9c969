import type { DesignBody, DesignPatch } from "@fletch/contract";
import type { FastifyReply, FastifyRequest } from "fastify";

import { Refusal } from "../../plugins/refusal.ts";
import type { Change, StoredDesign, Target } from "../../store/designs.ts";
import { answerOf } from "./answer.ts";

const LARGEST = 2 ** 31 - 1;

/** The design that a change is for and the revision that its sender looked at, from If-Match. */
export function targetOf(request: FastifyRequest<{ Params: { id: string } }>): Target {
  const header = request.headers["if-match"];
  if (header === undefined) {
    throw new Refusal("revision-required", {
      detail:
        'Say which revision you looked at, as its ETag says it: If-Match: "1". Otherwise a change of someone else could be lost.',
    });
  }
  const revision = Number(/^"([1-9]\d{0,9})"$/.exec(header)?.[1]);
  if (!(revision <= LARGEST)) {
    throw new Refusal("malformed-request", {
      detail: 'If-Match takes one revision in quotes, as in If-Match: "1".',
    });
  }
  return { id: request.params.id, revision };
}

/** The changed design, or a Refusal that holds both sides of the conflict. */
export function changed(
  change: Change,
  sent: { target: Target; body?: DesignBody | DesignPatch },
): StoredDesign {
  if (change.outcome === "done") return change.design;
  if (change.outcome === "missing") throw noDesign();
  throw new Refusal("stale-revision", {
    detail: `You looked at revision ${sent.target.revision}; the design is at revision ${change.current.revision} now. Bring both together and send that.`,
    headers: { etag: etagOf(change.current) },
    more: {
      current: answerOf(change.current),
      sent: { revision: sent.target.revision, ...sent.body },
    },
  });
}

export function noDesign(): Refusal {
  return new Refusal("not-found", {
    detail: "No design has this id, or it was deleted.",
  });
}

export function noRevision(): Refusal {
  return new Refusal("not-found", {
    detail: "No design has this id and revision, or it was deleted.",
  });
}

export function withEtag<Reply extends FastifyReply>(reply: Reply, design: StoredDesign): Reply {
  return reply.header("etag", etagOf(design)).header("cache-control", "no-cache") as Reply;
}

function etagOf(design: StoredDesign): string {
  return `"${design.revision}"`;
}
