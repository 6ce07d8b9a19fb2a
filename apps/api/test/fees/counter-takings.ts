import { demoUnitIds } from '../../src/demonstration/organisation';
import { CourierCollections } from '../../src/fees/use-cases/courier-collection';
import { Transaction, type TransactionScope } from '../../src/platform/database/transaction';
import { systemAct } from '../../src/platform/http/act';
import { postDaLat, staffId } from '../courier-delivery/delivery-steps';
import type { TestApi } from '../support/test-api';
import { accountOfXuanHuong, type MoneyBody, type MoneyDesk } from './money-desk';

const { xuanHuong, lamVien } = demoUnitIds;
export const agencies = [xuanHuong, lamVien] as const;
export const accountOfLamVien = '113366669999';

/** How money comes to one counter of Xuân Hương that takes the fees of Lâm Viên too. */
export class CounterTakings {
  protected serial = 0;
  private consignmentId = '';

  constructor(
    protected readonly api: TestApi,
    protected readonly desk: MoneyDesk,
  ) {}

  async dossierOf(agencyId: string, quantity: number): Promise<{ id: string; code: string }> {
    const dossier = await this.desk.aDossier({ charges: [{ no: 1, quantity }] });
    await this.api.rows(`update dossier set competent_unit_id = $2 where id = $1`, [
      dossier.id,
      agencyId,
    ]);
    return dossier;
  }

  /** Charges the dossier with copies or carriage besides its fee; answers the number. */
  async charged(dossierId: string, kind: 'copies' | 'postage', amount: number): Promise<number> {
    const { body } = await this.api.request<MoneyBody>('POST', `/dossiers/${dossierId}/charges`, {
      as: 'motcua',
      body: { kind, name: kind, unitAmount: amount },
    });
    return body.charges.find((each) => each.kind === kind)?.no ?? 0;
  }

  /** Into the open drawer; answers the receipt. */
  async paid(agencyId: string, amount: number, kind?: 'copies' | 'postage'): Promise<string> {
    const { id } = await this.dossierOf(agencyId, kind ? 1 : amount / 2_000);
    const no = kind ? await this.charged(id, kind, amount) : 1;
    const reply = await this.desk.collect(id, { chargeNos: [no], amount, given: amount });
    expect(reply.status).toBe(201);
    return reply.body.receiptIds[0] ?? '';
  }

  async transferred(agencyId: string, amount: number, over = 0): Promise<string> {
    const { id, code } = await this.dossierOf(agencyId, amount / 2_000);
    await this.told(code, amount + over, agencyId);
    return id;
  }

  /** Fee and copies with one code, on the account of the agency that decides. */
  async transferredWithCopies(agencyId: string, amount: number, copies: number): Promise<string> {
    const { id, code } = await this.dossierOf(agencyId, amount / 2_000);
    await this.charged(id, 'copies', copies);
    await this.told(code, amount + copies, agencyId);
    return id;
  }

  /** The message of the bank, of money that came to the account of the agency. */
  async told(purpose: string, amount: number, agencyId: string): Promise<void> {
    await this.desk.notify({
      transactionId: `FT-${(this.serial += 1)}`,
      amount,
      purpose,
      accountNo: agencyId === lamVien ? accountOfLamVien : accountOfXuanHuong,
    });
  }

  async takenAtDoor(agencyId: string, amount: number, over = 0, postage = 0): Promise<string> {
    const { id: dossierId } = await this.dossierOf(agencyId, amount / 2_000);
    await this.asCourier((courierId, scope) =>
      new CourierCollections(scope).take({
        dossierId,
        courierId,
        stateFee: amount + over,
        postage,
        consignmentNumber: 'CP000000015VN',
      }),
    );
    return dossierId;
  }

  /** With papers fetched at a home, before there is a dossier. */
  async takenEarly(reason: 'collectedFee' | 'collectedPostage', amount: number): Promise<void> {
    const consignmentId = (this.consignmentId ||= await this.aCollection());
    await this.asCourier((courierId, scope) =>
      new CourierCollections(scope).holdForReception({
        unitId: xuanHuong,
        courierId,
        consignmentId,
        stateFee: reason === 'collectedFee' ? amount : 0,
        postage: reason === 'collectedPostage' ? amount : 0,
      }),
    );
  }

  private async aCollection(): Promise<string> {
    const { body } = await this.api.request<{ id: string }>('POST', '/consignments', {
      as: 'buudien',
      body: {
        kind: 'collection',
        contactName: 'Cil Múp K’Tuyn',
        contactPhone: '+84 912 345 678',
        contactAddress: '12 Thôn 3, xã Lạc Dương',
        slot: '20/11 9–11h',
        toUnitId: xuanHuong,
        postUnitId: postDaLat,
        postage: 26_000,
      },
    });
    return body.id;
  }

  asCourier(
    work: (courierId: string, scope: TransactionScope) => Promise<unknown>,
  ): Promise<unknown> {
    return this.api.application
      .get(Transaction, { strict: false })
      .run(systemAct, (scope) => work(staffId('buuta'), scope));
  }
}
