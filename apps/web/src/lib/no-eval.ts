/**
 * zod would try whether it may make functions from text, which the page's content policy refuses and the browser reports.
 * This says beforehand not to; it must run before zod does, and does not load it (`globalConfig` of zod's core).
 */
const place = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
place.__zod_globalConfig = { ...place.__zod_globalConfig, jitless: true };
