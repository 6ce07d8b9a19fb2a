/** Random numbers that are the same in every run. */
export class SeededRandom {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  digits(count: number): string {
    let text = '';
    while (text.length < count) text += this.below(10);
    return text;
  }

  hex(count: number): string {
    let text = '';
    while (text.length < count) text += this.below(16).toString(16);
    return text;
  }
}

/** Draws items by weight. */
export class Weighted<Item> {
  private readonly limits: number[] = [];
  private readonly items: Item[] = [];
  private readonly total: number;

  constructor(weights: Iterable<readonly [Item, number]>) {
    let sum = 0;
    for (const [item, weight] of weights) {
      sum += weight;
      this.items.push(item);
      this.limits.push(sum);
    }
    this.total = sum;
  }

  draw(random: SeededRandom): Item {
    const at = random.next() * this.total;
    let low = 0;
    let high = this.limits.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.limits[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return this.items[low] as Item;
  }
}
