/** A state that is replaced as a whole, and tells who listens. Several changes can be told as one. */
export class StateStore<State extends object> {
  state: State;
  /** The state that was told last. */
  #told: State;
  /** By the parts of the state that they look at; all of them when that is absent. */
  readonly #listeners = new Map<readonly (keyof State)[] | undefined, Set<() => void>>();
  #batches = 0;

  constructor(state: State) {
    this.state = state;
    this.#told = state;
  }

  /** @param reads who looks at these parts only is not told of changes in others; the very same list for many */
  subscribe = (listener: () => void, reads?: readonly (keyof State)[]): (() => void) => {
    const group = this.#listeners.get(reads) ?? new Set();
    this.#listeners.set(reads, group.add(listener));
    return () => group.delete(listener);
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
    const before = this.#told;
    const now = this.state;
    this.#told = now;
    for (const [reads, group] of this.#listeners) {
      if (reads?.every((part) => Object.is(before[part], now[part]))) continue;
      for (const listener of group) listener();
    }
  }
}
