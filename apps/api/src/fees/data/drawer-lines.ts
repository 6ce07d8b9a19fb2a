import type { Sql } from '../../platform/database/sql';
import { type ClosedDrawer, drawerLine, type DrawerLine } from '../rules/drawer-line';
import { drawerPostage } from './carriage';
import { type RepaidBefore, ShortageRepository } from './shortage.repository';

export interface KeptDrawer extends ClosedDrawer {
  readonly staffId: string;
  readonly unitId: string;
  /** Of what was missing, float: known, and repaid, by itself. */
  readonly floatLacking: number;
}

export interface KeptLine extends DrawerLine {
  /** What agencies got already of what they would lack. */
  readonly repaidTo: RepaidBefore['agencies'];
}

const nothing: RepaidBefore = { own: 0, agencies: [] };

/** What closed drawers hand in; what one debtor repaid before is told of the first of their own. */
export class DrawerLines {
  private readonly repaid = new Map<string, RepaidBefore>();

  constructor(private readonly sql: Sql) {}

  async of({ staffId, unitId, floatLacking, ...drawer }: KeptDrawer): Promise<KeptLine> {
    if (drawer.counted >= drawer.expected) return { ...drawerLine(drawer), repaidTo: [] };
    const debt = `${staffId}/${unitId}`;
    const repaid =
      this.repaid.get(debt) ??
      (await new ShortageRepository(this.sql).repaidBefore(staffId, unitId));
    const line = drawerLine(drawer, repaid.own);
    // All that this drawer lacks besides its float is made good before the next drawer is.
    const spent = Math.min(repaid.own, drawer.expected - drawer.counted - floatLacking);
    this.repaid.set(debt, { ...nothing, own: repaid.own - spent });
    return { ...line, repaidTo: repaid.agencies };
  }

  /** Carriage among the cash of each shift, in đồng. */
  async postageOf(shiftIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.sql.query<{ id: string; postage: string }>(
      `select s.id, ${drawerPostage('s.id')} as postage from unnest($1::uuid[]) as s (id)`,
      [shiftIds],
    );
    return new Map(rows.map(({ id, postage }) => [id, Number(postage)]));
  }
}
