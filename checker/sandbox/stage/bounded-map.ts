/** A cache that cannot grow without end: what was not asked for longest goes first. */
export class BoundedMap<Value> {
  readonly #entries = new Map<string, { value: Value; weight: number }>();
  #weight = 0;

  /** @param most the sum of weights it may hold */
  constructor(private readonly most: number) {}

  /**
   * Gives the value that is known, or makes it.
   *
   * @param weight about how much room the value takes
   */
  get(key: string, weight: number, make: () => Value): Value {
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.value;
    }
    const value = make();
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    this.#shrink();
    return value;
  }

  #shrink(): void {
    for (const [key, { weight }] of this.#entries) {
      if (this.#weight <= this.most) return;
      this.#entries.delete(key);
      this.#weight -= weight;
    }
  }
}
