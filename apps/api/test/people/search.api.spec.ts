import { isTaxNumber } from '@motcua/shared-identifiers';
import { DeliverySteps } from '../courier-delivery/delivery-steps';
import { type DossierBody, receive, somebodyNew } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Found {
  readonly dossiers: readonly { id: string; matched: string }[];
  readonly dossierCount: { count: number; isMore: boolean };
  readonly needsReason: boolean;
  readonly people: readonly { fullName: string; birthYear: number; addressTail: string }[];
  readonly consignments: readonly { number: string }[];
  readonly manifests: readonly { number: string; sealNo: string | null }[];
  readonly procedures: readonly { code: string }[];
}

interface Page {
  readonly items: readonly { id: string }[];
  readonly next: string | null;
}

describe('searching', () => {
  let api: TestApi;
  let dossier: DossierBody;
  const personalId = somebodyNew();

  beforeAll(async () => {
    api = await TestApi.start();
    dossier = await receive(api, 'motcua', {
      applicant: {
        kind: 'person',
        fullName: 'Đặng Thị Ngọc Ẩn',
        personalId,
        birthDate: '1990-02-05',
        phone: '0912345678',
        address: '12 Trần Phú, phường Xuân Hương – Đà Lạt, Lâm Đồng',
      },
      submitter: {
        fullName: 'Hồ Khôi Nguyên',
        personalId: '068090001234',
        phone: '0987654321',
        relation: 'Chồng',
      },
    });
  });

  afterAll(() => api.stop());

  const search = async (q: string, as = 'motcua', query = ''): Promise<Found> => {
    const path = `/search?q=${encodeURIComponent(q)}${query}`;
    const reply = await api.request<Found>('GET', path, { as });
    expect(reply.status).toBe(200);
    return reply.body;
  };

  it.each([
    ['code', () => dossier.code.toLowerCase()],
    ['codeTail', () => dossier.code.slice(-4)],
    ['personalId', () => personalId],
    ['submitterPersonalId', () => '068090001234'],
    ['phone', () => '0912 345 678'],
    ['submitterPhone', () => '+84 987 654 321'],
    ['name', () => 'an dang ngoc'],
    ['name', () => 'ĐẶNG THỊ NGỌC Ẩ'],
    ['submitterName', () => 'nguyen khoi'],
  ])('finds a dossier by its %s and says so', async (matched, q) => {
    const { dossiers, dossierCount, people } = await search(q());
    expect(dossiers).toEqual([expect.objectContaining({ id: dossier.id, matched })]);
    expect(dossierCount).toEqual({ count: 1, isMore: false });
    expect(people).toEqual([
      expect.objectContaining({
        dossierId: dossier.id,
        fullName: 'Đặng Thị Ngọc Ẩn',
        birthYear: 1990,
        addressTail: 'phường Xuân Hương – Đà Lạt, Lâm Đồng',
      }),
    ]);
  });

  it('takes the last word as begun only where nobody is called so', async () => {
    const called = (fullName: string) =>
      receive(api, 'motcua', {
        applicant: {
          kind: 'person',
          fullName,
          personalId: somebodyNew(),
          birthDate: '1990-02-05',
          address: '12 Trần Phú, phường Xuân Hương – Đà Lạt, Lâm Đồng',
        },
      });
    const short = await called('Lưu Khắc Toa');
    const long = await called('Lưu Khắc Toàn');
    const found = async (q: string) => (await search(q)).dossiers.map(({ id }) => id);
    expect(await found('luu khac to')).toEqual([long.id, short.id]);
    expect(await found('toa luu')).toEqual([short.id]);
    expect(await found('toan luu')).toEqual([long.id]);
    const { people, dossierCount } = await search('luu khac to');
    expect(people.map(({ fullName }) => fullName)).toEqual(['Lưu Khắc Toàn', 'Lưu Khắc Toa']);
    expect(dossierCount).toEqual({ count: 2, isMore: false });
    const path = `/dossiers?limit=1&q=${encodeURIComponent('luu khac to')}`;
    const first = await api.request<Page>('GET', path, { as: 'motcua' });
    const second = await api.request<Page>('GET', `${path}&after=${first.body.next}`, {
      as: 'motcua',
    });
    expect([first, second].map(({ body }) => body.items[0]?.id)).toEqual([long.id, short.id]);
    expect(second.body.next).toBeNull();
  });

  it('finds by a number that may be a phone and a tax number by both', async () => {
    const both = '0912345675';
    const one = await receive(api, 'motcua', {
      applicant: {
        kind: 'person',
        fullName: 'Tạ Quang Bửu',
        personalId: somebodyNew(),
        birthDate: '1990-02-05',
        phone: both,
        address: '12 Trần Phú, phường Xuân Hương – Đà Lạt, Lâm Đồng',
      },
    });
    expect(isTaxNumber(both)).toBe(true);
    const { dossiers } = await search('0912 345 675');
    expect(dossiers).toEqual([expect.objectContaining({ id: one.id, matched: 'phone' })]);
  });

  it('finds the procedures of words, and nothing of a foreign unit', async () => {
    const { procedures } = await search('khai sinh');
    expect(procedures.map(({ code }) => code)).toContain('1.001193');
    expect(procedures.length).toBeLessThanOrEqual(3);
    const foreign = await search(personalId, 'motcua2');
    expect(foreign).toMatchObject({ dossiers: [], people: [], needsReason: false });
    expect(foreign.dossierCount).toEqual({ count: 0, isMore: false });
  });

  it('finds a bag by its number and its seal, an envelope by its own; where they may be seen', async () => {
    const steps = new DeliverySteps(api);
    const { consignment } = await steps.aCollectedTransfer();
    const { number } = await steps.aBagUnderWay(consignment.number);
    const bag = { number, sealNo: '117117', toUnit: { name: 'P. Lâm Viên' }, itemCount: 1 };
    for (const q of [number.toLowerCase(), '117 117'])
      for (const as of ['ksbuudien', 'motcua2', 'buuta'])
        expect((await search(q, as)).manifests).toMatchObject([bag]);
    expect(await search('8842190', 'ksbuudien')).toMatchObject({
      consignments: [{ number: consignment.number }],
      manifests: [],
    });
    // The ward that gave the dossier to the Post has no part in the bag.
    for (const q of [number, '117117']) expect((await search(q)).manifests).toEqual([]);
    expect((await search('khai sinh', 'ksbuudien')).manifests).toEqual([]);
  });

  it('tells an inspector that dossiers open with a reason, and records it', async () => {
    expect(await search('dang ngoc', 'thanhtra')).toMatchObject({
      dossiers: [],
      people: [],
      needsReason: true,
    });
    const seen = await search('dang ngoc', 'thanhtra', '&reason=Kiểm tra kế hoạch 12');
    expect(seen.dossiers).toHaveLength(1);
    expect(
      await api.rows(`select from journal where type = 'dossier.listedWithReason'`),
    ).toHaveLength(1);
  });

  it('is for who may read something in it', async () => {
    const status = async (as: string) => (await api.request('GET', '/search?q=an', { as })).status;
    expect(await status('buuta')).toBe(200);
    expect(await status('quantri')).toBe(403);
    expect((await api.request('GET', '/search?q=', { as: 'motcua' })).status).toBe(400);
  });

  it.each(['%', '_', "'", '&', '!|:*', '( )', '\u0000', '🙂', 'a'.repeat(120)])(
    'answers %j like any other word',
    async (q) => {
      const reply = await api.request('GET', `/search?q=${encodeURIComponent(q)}`, {
        as: 'motcua',
      });
      expect([200, 400]).toContain(reply.status);
    },
  );
});
