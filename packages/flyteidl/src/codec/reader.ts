// A byte order mark is a character like any other in a protobuf string.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What a reader throws; the caller knows the place and says it. */
export class BrokenBytes extends Error {}

/** Walks bytes of protobuf's wire format. */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get done(): boolean {
    return this.#position >= this.#bytes.length;
  }

  /** A tag or a length; exact up to 2^53, and nothing longer is of use. */
  length(): number {
    let value = 0;
    for (let scale = 1; scale < 2 ** 70; scale *= 128) {
      const byte = this.#byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
    throw new BrokenBytes("holds a number of more than ten bytes");
  }

  /** 64 bits, unsigned. */
  varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#byte();
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return BigInt.asUintN(64, value);
    }
    throw new BrokenBytes("holds a number of more than ten bytes");
  }

  float(): number {
    return this.#view.getFloat32(this.#skip(4), true);
  }

  double(): number {
    return this.#view.getFloat64(this.#skip(8), true);
  }

  /** A view, not a copy. */
  bytes(): Uint8Array {
    const start = this.#skip(this.length());
    return this.#bytes.subarray(start, this.#position);
  }

  string(): string {
    try {
      return utf8.decode(this.bytes());
    } catch (error) {
      if (error instanceof BrokenBytes) throw error;
      throw new BrokenBytes("holds a text that is not UTF-8");
    }
  }

  /** Passes over a value of a wire type; false where none is called so. Groups are of proto2 alone. */
  pass(wire: number): boolean {
    if (wire === 0) this.varint();
    else if (wire === 2) this.bytes();
    else if (wire === 1 || wire === 5) this.#skip(wire === 1 ? 8 : 4);
    else return false;
    return true;
  }

  #byte(): number {
    const byte = this.#bytes[this.#position++];
    if (byte === undefined) throw new BrokenBytes("ends in the middle of a value");
    return byte;
  }

  #skip(count: number): number {
    const start = this.#position;
    this.#position += count;
    if (this.#position > this.#bytes.length) throw new BrokenBytes("ends in the middle of a value");
    return start;
  }
}
