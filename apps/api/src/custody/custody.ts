import type { Custody as Chain } from '@motcua/delivery-domain';
import type { TransactionScope } from '../platform/database/transaction';
import {
  broken,
  chainHolder,
  chainOf,
  currentHops,
  given,
  paperHolder,
  refuseBroken,
} from './custody-chain';
import { CustodyRepository, type HopRow } from './data/custody.repository';
import type { CustodySubject, Giving, Handing, PaperHolder, Restoring } from './paper-holder';

type Scope = Pick<TransactionScope, 'sql' | 'journal' | 'at'>;

interface LockedChain {
  readonly chain: Chain;
  /** The number of the last step, whichever became of it. */
  readonly no: number;
  readonly at: Date;
  readonly last: HopRow;
}

/** Where a paper is and to whom it was given without a receipt yet. */
export interface Whereabouts {
  readonly holder: PaperHolder;
  readonly waiting: { readonly to: PaperHolder; readonly givenBy: string } | null;
  readonly isLost: boolean;
}

/** Writes the chain of custody inside a business change: exactly one holder at every moment. */
export class Custody {
  private readonly hops: CustodyRepository;

  constructor(private readonly scope: Scope) {
    this.hops = new CustodyRepository(scope.sql);
  }

  /** The first holder, known because they have the paper in hand. */
  async begin(
    subject: CustodySubject,
    holder: PaperHolder,
    by: string,
    evidence: string,
  ): Promise<void> {
    const at = this.scope.at;
    const hop = { no: 1, holder, givenBy: by, givenAt: at, evidence };
    this.hops.insert(subject, { ...hop, confirmedBy: by, confirmedAt: at });
    this.tell(subject, 'paperConfirmed', 1, holder, { evidence, by });
  }

  /**
   * A collected paper has become a dossier: its chain goes on under the dossier, up to the desk that
   * received it.
   */
  async carryOn(
    from: CustodySubject,
    subject: CustodySubject,
    desk: PaperHolder,
    handing: Handing,
  ): Promise<void> {
    await this.hops.copy(from, subject);
    const holder = await this.holder(subject);
    if (holder?.kind === desk.kind && holder.id === desk.id) return;
    await this.handTo(subject, desk, handing);
  }

  /** Hands the paper on; until the receiver confirms, the giver still holds it. */
  async give(subject: CustodySubject, to: PaperHolder, giving: Giving): Promise<void> {
    const { chain, no, at } = await this.lock(subject);
    refuseBroken(chain, given(chain, to, at));
    this.hops.insert(subject, { ...giving, no: no + 1, holder: to, givenAt: at });
    this.tellGiven(subject, no + 1, to, giving);
  }

  /** The receiver has the paper that was given last. */
  async confirm(subject: CustodySubject, confirmedBy: string): Promise<void> {
    const { chain, at, last } = await this.lock(subject);
    const receiver = chainHolder(last);
    refuseBroken(chain, { type: 'confirmed', receiver, at });
    await this.hops.confirm(subject, last.no, confirmedBy, at);
    this.tell(subject, 'paperConfirmed', last.no, paperHolder(last), { by: confirmedBy });
  }

  /** The hand-over that waits comes to nothing: refused by the receiver, or taken back. */
  async void(subject: CustodySubject, by: string, incidentId: string | null): Promise<void> {
    const { chain, at, last } = await this.lock(subject);
    refuseBroken(chain, { type: 'refused', receiver: chainHolder(last), at });
    await this.hops.void(subject, last.no, { by, at, incidentId });
    this.tell(subject, 'paperNotTaken', last.no, paperHolder(last), { by, incidentId });
  }

  /** Given and confirmed in one act, both people (or one person and a bag) being present. */
  async handTo(subject: CustodySubject, to: PaperHolder, handing: Handing): Promise<void> {
    const { chain, no, at } = await this.lock(subject);
    refuseBroken(chain, given(chain, to, at));
    const hop = { ...handing, no: no + 1, holder: to, givenAt: at };
    this.hops.insert(subject, { ...hop, confirmedAt: at });
    this.tellGiven(subject, no + 1, to, handing);
    this.tell(subject, 'paperConfirmed', no + 1, to, { by: handing.confirmedBy });
  }

  /** The paper is missing: the last holder answers for it and no hop can follow. */
  async lose(subject: CustodySubject, by: string, incidentId?: string): Promise<void> {
    const { chain, at, last } = await this.lock(subject);
    refuseBroken(chain, { type: 'lost', at });
    await this.hops.lose(subject, last.no, at, incidentId);
    this.tell(subject, 'paperLost', last.no, paperHolder(last), { by, incidentId });
  }

  /** A lost paper was found, or another was issued for it: a chain begins anew with its holder. */
  async restore(subject: CustodySubject, holder: PaperHolder, restoring: Restoring): Promise<void> {
    const { chain, no, at } = await this.lock(subject);
    if (chain.lostAt === null) throw broken('nothingGiven');
    const { by, evidence, incidentId, reason } = restoring;
    const hop = { no: no + 1, holder, givenBy: by, givenAt: at, evidence, incidentId };
    this.hops.insert(subject, { ...hop, confirmedBy: by, confirmedAt: at });
    this.tell(subject, 'paperRestored', no + 1, holder, { evidence, by, incidentId, reason });
  }

  /** Who holds the paper now; undefined where nothing on paper was ever taken in. */
  async holder(subject: CustodySubject): Promise<PaperHolder | undefined> {
    return (await this.whereabouts(subject))?.holder;
  }

  async whereabouts(subject: CustodySubject): Promise<Whereabouts | undefined> {
    const rows = currentHops(await this.hops.lock(subject));
    const row = rows.findLast((each) => each.confirmed_at !== null);
    const last = rows.at(-1);
    if (!row || !last) return undefined;
    const isLost = last.lost_at !== null;
    const isWaiting = last.confirmed_at === null && !isLost;
    return {
      holder: paperHolder(row),
      waiting: isWaiting ? { to: paperHolder(last), givenBy: last.given_by } : null,
      isLost,
    };
  }

  private async lock(subject: CustodySubject): Promise<LockedChain> {
    const rows = await this.hops.lock(subject);
    const current = currentHops(rows);
    const first = current[0];
    const last = current.at(-1);
    const newest = rows.at(-1);
    if (!first || !last || !newest) throw broken('nothingGiven');
    // A change that waited for the lock may carry an earlier instant than the one it waited for.
    const at = new Date(Math.max(this.scope.at.getTime(), lastStep(newest).getTime()));
    return { chain: chainOf(current, first), no: newest.no, at, last };
  }

  private tellGiven(subject: CustodySubject, no: number, to: PaperHolder, giving: Giving): void {
    const { givenBy: by, evidence, sealNo, consignmentId } = giving;
    const details = { by, evidence, sealNo: sealNo ?? null, consignmentId: consignmentId ?? null };
    this.tell(subject, 'paperGiven', no, to, details);
  }

  private tell(
    subject: CustodySubject,
    what: 'paperGiven' | 'paperConfirmed' | 'paperNotTaken' | 'paperLost' | 'paperRestored',
    no: number,
    holder: PaperHolder,
    details: Readonly<Record<string, unknown>>,
  ): void {
    this.scope.journal.append({
      subjectType: subject.type,
      subjectId: subject.id,
      type: `${subject.type}.${what}`,
      unitId: unitOf(holder),
      data: { no, holderKind: holder.kind, holderId: holder.id ?? null, ...details },
    });
  }
}

function unitOf(holder: PaperHolder): string | null {
  return holder.unitId ?? (holder.kind === 'unit' ? (holder.id ?? null) : null);
}

function lastStep(row: HopRow): Date {
  return row.voided_at ?? row.confirmed_at ?? row.given_at;
}
