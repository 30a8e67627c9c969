/** A state that is replaced as a whole, and tells who listens. Several changes can be told as one. */
export class StateStore<State extends object> {
  state: State;
  readonly #listeners = new Set<() => void>();
  #batches = 0;

  constructor(state: State) {
    this.state = state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  protected update(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    if (this.#batches === 0) this.#notify();
  }

  protected batch(change: () => void): void {
    this.#batches += 1;
    try {
      change();
    } finally {
      this.#batches -= 1;
      if (this.#batches === 0) this.#notify();
    }
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
