const utf8 = new TextEncoder();

/** Up to this many characters a loop is faster than handing the text over to the platform. */
const SHORT = 64;

/** What a message is written into, kept from one to the next: most are written before it has to grow. */
let spare: Uint8Array<ArrayBuffer> | undefined;
/** A larger one is not kept. */
const MOST_KEPT = 65_536;

/** Grows as bytes of protobuf's wire format are appended. */
export class Writer {
  #bytes = spare ?? new Uint8Array(4_096);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  constructor() {
    spare = undefined;
  }

  /** What is made of the bytes, which are not to be kept: the next writer has their place. Nothing can be written any more. */
  finish<Result>(make: (bytes: Uint8Array) => Result): Result {
    const result = make(this.#bytes.subarray(0, this.#length));
    if (this.#bytes.length <= MOST_KEPT) spare = this.#bytes;
    this.#bytes = new Uint8Array(0);
    return result;
  }

  /** One byte: a tag or a number below 128. */
  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** An unsigned integer, or a negative one as 64 bits in two's complement. */
  varint(value: number | bigint): void {
    this.#reserve(10);
    if (typeof value === "number" && value >= 0) {
      let rest = value;
      for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = (rest % 128) | 128;
      this.#bytes[this.#length++] = rest;
      return;
    }
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 127n; rest >>= 7n) this.#bytes[this.#length++] = Number(rest & 127n) | 128;
    this.#bytes[this.#length++] = Number(rest);
  }

  float(value: number): void {
    this.#reserve(4);
    this.#view.setFloat32(this.#length, value, true);
    this.#length += 4;
  }

  double(value: number): void {
    this.#reserve(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  bytes(value: Uint8Array): void {
    this.varint(value.length);
    this.#reserve(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  string(value: string): void {
    const start = this.open();
    this.#reserve(value.length * 3);
    if (value.length > SHORT || !this.#ascii(value))
      this.#length += utf8.encodeInto(value, this.#bytes.subarray(this.#length)).written;
    this.close(start);
  }

  /** Writes a text whose characters are all a byte each; writes nothing and says so where one is not. */
  #ascii(value: string): boolean {
    const bytes = this.#bytes;
    const start = this.#length;
    for (let index = 0; index < value.length; index++) {
      const code = value.charCodeAt(index);
      if (code > 127) return false;
      bytes[start + index] = code;
    }
    this.#length += value.length;
    return true;
  }

  /** Begins something that its length precedes; `close` takes what this returns. */
  open(): number {
    this.#reserve(1);
    return ++this.#length;
  }

  close(start: number): void {
    const length = this.#length - start;
    this.#length = start - 1;
    if (length > 127) {
      // One byte was left for the length; a longer one moves what follows it.
      let size = 2;
      for (let rest = Math.floor(length / 16_384); rest > 0; rest = Math.floor(rest / 128)) size++;
      this.#reserve(size + length);
      this.#bytes.copyWithin(start - 1 + size, start, start + length);
    }
    this.varint(length);
    this.#length += length;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
