import { anIntake, completeTicks, type DossierBody } from '../support/intake';
import { TestApi } from '../support/test-api';

/** Its fee is published and due at the counter. */
const withFee = '2.000815';

describe('the reply of a reception', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const opened = async (as: string, parts: object): Promise<DossierBody> => {
    const body = await anIntake(api, parts);
    const reply = await api.request<DossierBody>('POST', '/dossiers', { as, body });
    expect([reply.status, reply.text]).toEqual([201, reply.text]);
    return reply.body;
  };

  const read = async (as: string, { id }: DossierBody): Promise<DossierBody> =>
    (await api.request<DossierBody>('GET', `/dossiers/${id}`, { as })).body;

  it.each([
    ['a plain reception', 'motcua', {}],
    ['a registration', 'motcua', { firstAct: 'register' }],
    ['a reception by the Post', 'buudien', {}],
    ['papers sent in', 'motcua', { channel: 'post', note: 'Kèm phong bì' }],
    [
      'somebody who acts for the owner, and a result by post',
      'motcua',
      {
        submitter: {
          fullName: 'Trần Văn Bình',
          personalId: '068085001234',
          phone: '0987654321',
          relation: 'Cha',
        },
        returnMethod: 'post',
        returnAddress: {
          recipient: 'Trần Văn Bình',
          phone: '0987654321',
          address: '3 Hùng Vương, phường Xuân Hương – Đà Lạt',
        },
      },
    ],
    [
      'an organisation',
      'motcua',
      {
        applicant: {
          kind: 'organisation',
          fullName: 'Công ty Hoa Đà Lạt',
          taxNumber: '0100109106',
        },
      },
    ],
  ])('is what reading it says: %s', async (_, as, parts) => {
    const dossier = await opened(as, parts);
    expect(dossier).toEqual(await read(as, dossier));
  });

  it('knows a fee that is still due', async () => {
    const dossier = await opened('motcua', {
      procedureCode: withFee,
      components: await completeTicks(api, withFee),
    });
    expect(dossier.charged).toMatchObject({ total: expect.any(Number) });
    expect(dossier.charged).not.toMatchObject({ total: 0 });
    expect(dossier).toEqual(await read('motcua', dossier));
  });

  it('is read back where a first act leaves more than the dossier', async () => {
    const dossier = await opened('motcua', {
      firstAct: 'requestSupplement',
      components: [],
      lines: [{ no: 1, fault: 'missing', howToFix: 'Bổ sung tờ khai' }],
      reasonCode: 'papersMissing',
      reason: 'Thiếu tờ khai',
    });
    expect(dossier.supplementRequests).toHaveLength(1);
    expect(dossier).toEqual(await read('motcua', dossier));
  });
});
