import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

import { evaluated } from "./build/evaluated.ts";

const API = process.env["FLETCH_API"] ?? "http://127.0.0.1:8080";
/** Below this many bytes a compressed copy is not worth a file. */
const SMALL = 1024;

/** Writes a .br and a .gz beside each text file of the build; the server picks by what a browser takes. */
const compressed = (): Plugin => ({
  name: "compressed",
  apply: "build",
  writeBundle: ({ dir }) => {
    if (dir === undefined) return;
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(js|css|svg|html|json|ttf)$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      if (content.length < SMALL) continue;
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      };
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
    }
  },
});

/** The API refuses foreign origins, and the development server is one. */
const toApi = {
  target: API,
  changeOrigin: true,
  headers: { origin: API },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [evaluated(), react(), compressed()],
  build: {
    manifest: true,
    target: "es2023",
    // What index.html says that the page takes. All know light-dark(): for older ones it would be rewritten to what only a fixed scheme can resolve.
    cssTarget: ["chrome124", "firefox124", "safari17.5"],
    cssCodeSplit: true,
    chunkSizeWarningLimit: 4000,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every page has anyway: in chunks of a few lines each it would weigh more.
        codeSplitting: {
          groups: [{ name: "react", test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ }],
        },
      },
    },
  },
  worker: { format: "es" },
  server: { proxy: { "/api": toApi, "/healthz": toApi, "/readyz": toApi } },
});
