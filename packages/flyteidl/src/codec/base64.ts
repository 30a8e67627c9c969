const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const sextets = new Map(Array.from(alphabet, (letter, value) => [letter, value]));

/** Standard base64 with padding, as canonical JSON has bytes. */
export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Bytes of base64 in either alphabet, padded or not; undefined when the text is something else. */
export function fromBase64(text: string): Uint8Array | undefined {
  const letters = text
    .replace(/={1,2}$/, "")
    .replaceAll("-", "+")
    .replaceAll("_", "/");
  const padded = letters.length !== text.length;
  if (letters.length % 4 === 1 || (padded && text.length % 4 !== 0)) return undefined;
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let buffer = 0;
  let length = 0;
  for (const letter of letters) {
    const sextet = sextets.get(letter);
    if (sextet === undefined) return undefined;
    buffer = ((buffer << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits >= 8) bytes[length++] = buffer >> (bits -= 8);
  }
  return bytes;
}
