/** Numbers, names and ids that differ from run to run and repeat for a seed. */
export class Chance {
  #state: number;
  #used = new Set<number>();

  /** @param seed a whole number; the same one gives the same sequence */
  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }

  /** A number in [0, 1): mulberry32, small and even enough for test data. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** An id that no other row of this run has, whatever its table: swapped keys must not go unnoticed. */
  id(): number {
    let id = this.whole(11, 989);
    while (this.#used.has(id)) id = this.whole(11, 989);
    this.#used.add(id);
    return id;
  }

  /** Text that nobody can have guessed. */
  words(): string {
    return `${this.#pick(FIRST)} ${this.#pick(SECOND)} ${this.whole(100, 999)}`;
  }

  /** A UUID of this run. */
  uuid(): string {
    const hex = (length: number): string => Array.from({ length }, () => this.whole(0, 15).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  }

  #pick(words: readonly string[]): string {
    return words[this.whole(0, words.length - 1)]!;
  }
}

const FIRST = [
  'Amber',
  'Breezy',
  'Coral',
  'Dune',
  'Early',
  'Foamy',
  'Gentle',
  'Hidden',
  'Inky',
  'Jolly',
  'Kelp',
  'Low',
];
const SECOND = [
  'Cove',
  'Point',
  'Harbor',
  'Tide',
  'Lantern',
  'Reef',
  'Anchor',
  'Pier',
  'Lagoon',
  'Shell',
  'Gull',
  'Wharf',
];
