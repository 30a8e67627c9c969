import type { LiteralType } from "@fletch/flyteidl/json";
import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The class that stands for a type in Flyte's own JSON; its name is made from the content. */
export const wireClass = (type: LiteralType): string =>
  `FlyteType${bytesToHex(md5(utf8ToBytes(JSON.stringify(type)))).slice(0, 6)}`;
