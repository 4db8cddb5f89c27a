/** Remembers what was worked out for a key, as long as it keeps being asked for. */
export class Memory<Value> {
  private known = new Map<string, Value>();
  private used = new Map<string, Value>();

  /** What is known for `key`; worked out by `make` if nothing is. */
  recall(key: string, make: () => Value): Value {
    const found = this.used.get(key) ?? this.known.get(key) ?? make();
    this.used.set(key, found);
    return found;
  }

  /** Forgets everything that was not asked for since the last time, so that a long dictation does not fill the memory. */
  forgetUnused(): void {
    this.known = this.used;
    this.used = new Map();
  }
}
