import type { Metadata, status } from "@grpc/grpc-js";

import { decode, isMessageName, WireError } from "../codec/index.ts";
import type { Messages } from "../json.ts";

/** Name of a gRPC status, such as `ALREADY_EXISTS`. */
export type AdminStatus = keyof typeof status;

/** One detail of an error: its message's full name, and its JSON, or its bytes in base64 where the name is not known. */
export interface AdminErrorDetail {
  readonly type: string;
  readonly value: Messages[keyof Messages] | string;
}

/** A call that did not end well, whether the server said so or was not reached. */
export class AdminError extends Error {
  override readonly name = "AdminError";
  readonly status: AdminStatus;
  readonly details: readonly AdminErrorDetail[];

  constructor(
    status: AdminStatus,
    message: string,
    more: { details?: AdminErrorDetail[]; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.status = status;
    this.details = more.details ?? [];
  }
}

function readDetail({ typeUrl = "", value = "" }: { typeUrl?: string; value?: string }): AdminErrorDetail {
  const type = typeUrl.slice(typeUrl.lastIndexOf("/") + 1);
  if (!isMessageName(type)) return { type, value };
  try {
    return { type, value: decode(type, Buffer.from(value, "base64")) };
  } catch (error) {
    if (error instanceof WireError) return { type, value };
    throw error;
  }
}

/** Details travel beside the error, as a google.rpc.Status in the trailers; a server that cuts long texts drops them. */
export function readDetails(trailers: Metadata | undefined): AdminErrorDetail[] {
  const [bytes] = trailers?.get("grpc-status-details-bin") ?? [];
  if (!(bytes instanceof Uint8Array)) return [];
  try {
    return (decode("google.rpc.Status", bytes).details ?? []).map(readDetail);
  } catch (error) {
    if (error instanceof WireError) return [];
    throw error;
  }
}
