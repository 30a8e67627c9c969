import { existsSync } from "node:fs";
import { join } from "node:path";

import fastifyStatic from "@fastify/static";
import type { FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";

import { Refusal } from "./refusal.ts";

const YEAR = 31_536_000;

/** Where the build puts files whose names change with their content. */
const HASHED = "/assets/";

/** The page: its files, and its first file for every address that is a place inside of it. */
export const page = fp<{ folder: string }>(
  async (app, { folder }) => {
    if (!existsSync(join(folder, "index.html"))) {
      app.get("/", { schema: { hide: true } }, async () => {
        throw new Refusal("not-found", { detail: "The page has not been built. Run: npx -y pnpm@12 build" });
      });
      return;
    }
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      schemaHide: true,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.replaceAll("\\", "/").includes(HASHED);
        void reply.header("cache-control", hashed ? `public, max-age=${YEAR}, immutable` : "no-cache");
      },
    });
    app.get("/*", { schema: { hide: true } }, (request, reply) => fallBack(request, reply));
  },
  { name: "page", dependencies: ["security"] },
);

function fallBack(request: FastifyRequest, reply: FastifyReply): unknown {
  const path = request.url.split("?")[0] ?? "";
  if (path.startsWith(HASHED)) {
    // Answering with the page here would be read as a broken script.
    throw new Refusal("asset-gone", {
      detail:
        "This file was part of an older version of the page. Reload to get the present one; what you typed is kept in the browser.",
    });
  }
  const isPlace = !path.startsWith("/api/") && (request.headers.accept ?? "").includes("text/html");
  if (!isPlace) return reply.callNotFound();
  return reply.header("cache-control", "no-cache").sendFile("index.html");
}
