import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 in hexadecimal, where there is no other that answers at once: a page's own comes later. */
export const sha256Hex = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));
