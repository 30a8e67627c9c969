/** A state that is replaced as a whole, and tells who listens. Several changes can be told as one. */
export class StateStore<State extends object> {
  state: State;
  /** The state that was told last. */
  #told: State;
  /** By what they look at; all of the state when that is absent. */
  readonly #listeners = new Map<((before: State, now: State) => boolean) | undefined, Set<() => void>>();
  #batches = 0;

  constructor(state: State) {
    this.state = state;
    this.#told = state;
  }

  /**
   * @param watch whether what the listener looks at differs between two states: it is told of nothing else. Asked once for
   *   all who bring the very same function.
   */
  subscribe = (listener: () => void, watch?: (before: State, now: State) => boolean): (() => void) => {
    const group = this.#listeners.get(watch) ?? new Set();
    this.#listeners.set(watch, group.add(listener));
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
    for (const [watch, group] of this.#listeners) {
      if (group.size === 0 || watch?.(before, now) === false) continue;
      for (const listener of group) listener();
    }
  }
}
