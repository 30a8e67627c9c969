export * as retries from "./retries.ts";
