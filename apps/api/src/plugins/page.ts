import { readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";

import { Refusal } from "./refusal.ts";

const YEAR = 31_536_000;

/** Where the build puts files whose names change with their content. */
const HASHED = "assets/";
const FILES = { schema: { hide: true } } as const;

const FIRST = "index.html";

/**
 * The page: its files, and its first file for every address that is a place inside of it. What counts is what lies on
 * the disk when it is asked for: a page that is built anew under a running server is served at once.
 */
export const page = fp<{ folder: string }>(
  async (app, { folder }) => {
    await app.register(fastifyStatic, {
      root: folder,
      serve: false,
      // A page that is not built is told to who asks for it.
      suppressWarning: true,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = relative(folder, path).replaceAll("\\", "/").startsWith(HASHED);
        void reply.header("cache-control", hashed ? `public, max-age=${YEAR}, immutable` : "no-cache");
      },
    });
    await app.register(hashedFiles, { prefix: `/${HASHED}` });
    app.get<{ Params: { "*": string } }>("/*", FILES, async (request, reply) => {
      const path = request.params["*"];
      if (await isFile(folder, path)) return reply.sendFile(path);
      return fallBack(request, reply, folder);
    });
  },
  { name: "page", dependencies: ["security"] },
);

/** Most of the page: the disk is asked once for each, by sending it. */
async function hashedFiles(app: FastifyInstance): Promise<void> {
  app.setNotFoundHandler(() => {
    // Answering with the page here would be read as a broken script.
    throw new Refusal("asset-gone", {
      detail:
        "This file was part of an older version of the page. Reload to get the present one; what you typed is kept in the browser.",
    });
  });
  app.get<{ Params: { "*": string } }>("/*", FILES, (request, reply) =>
    reply.sendFile(HASHED + request.params["*"]),
  );
}

/** What begins with a dot is the build's own. */
async function isFile(folder: string, path: string): Promise<boolean> {
  const file = join(folder, path);
  if (path === "" || path.startsWith(".") || path.includes("\0") || !file.startsWith(folder + sep))
    return false;
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function fallBack(request: FastifyRequest, reply: FastifyReply, folder: string): Promise<unknown> {
  if (!isPlace(request)) return reply.callNotFound();
  if (!(await isFile(folder, FIRST))) {
    throw new Refusal("not-found", {
      detail:
        "The page has not been built, or is being built just now. Reload in a moment, or run: npx -y pnpm@12 build",
    });
  }
  return reply.sendFile(FIRST);
}

function isPlace({ url, headers }: FastifyRequest): boolean {
  const path = url.split("?")[0] ?? "";
  return path === "/" || (!path.startsWith("/api/") && (headers.accept ?? "").includes("text/html"));
}

/**
 * Gives the page to who asks for one by an address that no route can read, such as `/designs/%`: it has words for that.
 * @returns whether it did
 */
export async function sendForUnread(
  request: FastifyRequest,
  reply: FastifyReply,
  folder: string,
): Promise<boolean> {
  if (!["GET", "HEAD"].includes(request.method) || !isPlace(request)) return false;
  const first = await readFile(join(folder, FIRST)).catch(() => undefined);
  if (first === undefined) return false;
  void reply.code(400).header("cache-control", "no-store").type("text/html; charset=utf-8").send(first);
  return true;
}
