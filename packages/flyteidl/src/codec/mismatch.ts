/** Why a value is not of its type. Returned by what knows the type, thrown as a WireError by what knows the place. */
export class Mismatch {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}
