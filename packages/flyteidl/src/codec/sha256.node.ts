import { hash } from "node:crypto";

/** SHA-256 in hexadecimal, by the platform: several times as fast. */
export const sha256Hex = (bytes: Uint8Array): string => hash("sha256", bytes, "hex");
