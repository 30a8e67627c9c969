/** Signs calls in. */
export interface Authenticator {
  /** What is sent with a call now; empty while no token is known. */
  known(): Readonly<Record<string, string>>;
  /** Called when the server refused what `known` gave; rejects with a StatusError when there is no way to sign in. */
  renew(refused: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>>;
}
