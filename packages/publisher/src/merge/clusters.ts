/** Which listings become one: pairs joined the surest first, and never two that may not be one. */
import { type Comparison, compare } from './compare.ts';
import type { Record } from './record.ts';

/** A pair that was compared and is worth telling of; `a` and `b` are numbers of records. */
export interface Pair {
  a: number;
  b: number;
  comparison: Pick<Comparison, 'verdict' | 'score' | 'vetoed'>;
  /** What a person decided. */
  decision?: 'merge' | 'keep';
  /** Why a pair that looks like one was not joined, where the reason lies in other listings. */
  refused?: string;
}

/** So many rows alike are a fault of the source, and not one service. */
const LARGEST_CLUSTER = 64;

export class Clusters {
  readonly #records: readonly Record[];
  readonly #clusterOf: Int32Array;
  readonly #members = new Map<number, number[]>();

  constructor(records: readonly Record[]) {
    this.#records = records;
    this.#clusterOf = Int32Array.from(records.keys());
  }

  /** The number of the cluster a record is in; the same for all of its members. */
  of(record: number): number {
    return this.#clusterOf[record]!;
  }

  /** The records of a cluster, in their order. */
  membersOf(cluster: number): readonly number[] {
    return this.#members.get(cluster) ?? [cluster];
  }

  /** Clusters of more than one. */
  joined(): IterableIterator<[number, number[]]> {
    return this.#members.entries();
  }

  /**
   * Joins the pairs that are one. What a person decided comes first and overrules everything; the others follow from
   * the surest on, whatever order they are given in. A pair that would bring together two others which may not be
   * one is refused, and says so: A and B, B and C must not join the morning's clinic A to the afternoon's C.
   */
  join(pairs: Pair[]): void {
    const name = ({ a, b }: Pair) => [this.#records[a]!.id, this.#records[b]!.id].sort().join('\n');
    const order = pairs
      .filter(
        ({ decision, comparison }) => decision === 'merge' || (!decision && comparison.verdict === 'merge'),
      )
      .map((pair) => ({ pair, name: name(pair) }))
      .sort(
        (one, other) =>
          Number(other.pair.decision === 'merge') - Number(one.pair.decision === 'merge') ||
          other.pair.comparison.score - one.pair.comparison.score ||
          (one.name < other.name ? -1 : 1),
      );
    const key = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);
    const decided = new Map(
      pairs.flatMap(({ a, b, decision }) => (decision ? [[key(a, b), decision] as const] : [])),
    );
    for (const { pair } of order) {
      const [one, other] = [this.of(pair.a), this.of(pair.b)];
      if (one === other) continue;
      const refused = this.#refusal(pair, decided, key);
      if (refused) pair.refused = refused;
      else this.#unite(one, other);
    }
  }

  #refusal(
    pair: Pair,
    decided: ReadonlyMap<string, 'merge' | 'keep'>,
    key: (a: number, b: number) => string,
  ): string | undefined {
    const [ones, others] = [this.membersOf(this.of(pair.a)), this.membersOf(this.of(pair.b))];
    if (pair.decision !== 'merge' && ones.length + others.length > LARGEST_CLUSTER) {
      return `more than ${LARGEST_CLUSTER} listings look the same; check their source`;
    }
    for (const a of ones) {
      for (const b of others) {
        if (a === pair.a && b === pair.b) continue;
        const decision = decided.get(key(a, b));
        const names = `${this.#records[a]!.id} and ${this.#records[b]!.id}`;
        if (decision === 'keep') return `would join ${names}, which are decided to be kept apart`;
        if (decision === 'merge' || pair.decision === 'merge') continue;
        const { verdict, conflict } = compare(this.#records[a]!, this.#records[b]!);
        if (verdict === 'apart' || conflict) return `would join ${names}, which are not one`;
      }
    }
    return undefined;
  }

  #unite(one: number, other: number): void {
    const [kept, given] = one < other ? [one, other] : [other, one];
    const members = [...this.membersOf(kept), ...this.membersOf(given)].sort((a, b) => a - b);
    for (const member of members) this.#clusterOf[member] = kept;
    this.#members.delete(given);
    this.#members.set(kept, members);
  }
}
