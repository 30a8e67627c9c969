import { connect, type Socket } from "node:net";

export interface Load {
  readonly port: number;
  readonly method?: string;
  readonly path: string;
  /** The body of the n-th request, JSON. */
  readonly body?: (count: number) => string;
  readonly connections: number;
  readonly milliseconds: number;
  /** Status that every answer must have. */
  readonly status: number;
}

/**
 * Requests a second that a server answers when each of so many connections asks again at once. Sockets, not an HTTP client:
 * that would use up more of the machine than the servers here.
 */
export async function rateOf(load: Load): Promise<number> {
  const start = performance.now();
  const end = start + load.milliseconds;
  const counter = { sent: 0, answered: 0 };
  await Promise.all(Array.from({ length: load.connections }, () => converse(load, end, counter)));
  return (counter.answered / (performance.now() - start)) * 1_000;
}

interface Counter {
  sent: number;
  answered: number;
}

async function converse(load: Load, end: number, counter: Counter): Promise<void> {
  const socket = connect(load.port, "127.0.0.1").setNoDelay();
  try {
    while (performance.now() < end) {
      counter.sent += 1;
      const status = await ask(socket, requestOf(load, counter.sent));
      if (status !== load.status) throw new Error(`${load.path} answered ${status}, not ${load.status}`);
      counter.answered += 1;
    }
  } finally {
    socket.destroy();
  }
}

function requestOf({ method = "POST", path, port, body }: Load, count: number): string {
  const text = body?.(count) ?? "";
  const type = body ? "content-type: application/json\r\n" : "";
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${type}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** Sends a request and reads its answer, which must have a content-length; gives the status. */
function ask(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    let whole = Number.POSITIVE_INFINITY;
    const done = (act: () => void): void => {
      socket.off("data", read).off("error", fail).off("close", close);
      act();
    };
    const fail = (error: Error): void => done(() => reject(error));
    const close = (): void => fail(new Error("the server closed the connection"));
    const read = (part: Buffer): void => {
      parts.push(part);
      size += part.length;
      if (whole === Number.POSITIVE_INFINITY) whole = lengthOf(Buffer.concat(parts));
      const head = parts[0];
      if (size >= whole && head) done(() => resolve(Number(head.toString("latin1", 9, 12))));
    };
    socket.on("data", read).on("error", fail).on("close", close);
    socket.write(request);
  });
}

/** Bytes of a whole answer, once its head is there. */
function lengthOf(bytes: Buffer): number {
  const head = bytes.indexOf("\r\n\r\n");
  if (head === -1) return Number.POSITIVE_INFINITY;
  const length = /content-length: (\d+)/i.exec(bytes.toString("latin1", 0, head))?.[1];
  if (length === undefined) throw new Error("an answer has no content-length");
  return head + 4 + Number(length);
}
