import { createHash } from 'node:crypto';
import { demoUnitIds } from '../../src/demonstration/organisation';
import { anIntake, type DossierBody } from '../support/intake';
import type { TestApi } from '../support/test-api';
import { anUploadForm, uploadHeaders } from '../support/upload-form';

/** What an answer to a stranger must never hold. */
export const marks = ['Người Của Xã Khác', '068190004599', '0977000999', 'Thôn Không Ai Biết'];

/** Serves Lạc Dương as clerk, specialist, leader and head of desk; nobody else does. */
export const insider = 'nguoilacduong';

export interface OneOfEverything {
  readonly dossier: DossierBody;
  /** What stands for `{id}` below the first part of a path. */
  readonly ids: Readonly<Record<string, string>>;
}

const aPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A dossier of one commune, and of everything that hangs on it one, made by its own people. */
export async function oneOfEverything(api: TestApi): Promise<OneOfEverything> {
  await employInsider(api);
  const made = async (as: string, path: string, body: object): Promise<{ id: string }> => {
    const reply = await api.request<{ id: string }>('POST', path, { as, body });
    if (![200, 201].includes(reply.status)) throw new Error(`${path}: ${reply.text}`);
    return reply.body;
  };
  const applicant = {
    kind: 'person',
    fullName: marks[0],
    personalId: marks[1],
    phone: marks[2],
    address: marks[3],
  };
  const intake = await anIntake(api, {
    procedureCode: '2.000815',
    components: [
      { no: 1, state: 'present', kind: 'original', copies: 1, sheets: 1 },
      { no: 2, state: 'present', kind: 'comparedCopy', copies: 1, sheets: 1 },
    ],
    charges: [{ no: 1, quantity: 2 }],
    applicant,
  });
  const { id } = await made(insider, '/dossiers', intake);
  const about = `/dossiers/${id}`;
  const scan = await api.request('POST', `${about}/documents`, {
    as: insider,
    headers: uploadHeaders,
    body: anUploadForm({ purpose: 'component', componentNo: 1, file: aPicture, fileName: 'a.png' }),
  });
  if (scan.status !== 201) throw new Error(scan.text);
  await made(insider, `${about}/notes`, { text: marks[3] ?? '' });
  await made(insider, `${about}/holds`, { reason: marks[3] });
  await made(insider, `${about}/opinions`, {
    unitId: demoUnitIds.justice,
    question: marks[3],
    answerBy: '2026-11-25',
  });
  const shift = await made(insider, '/cash-shifts', { openingCash: 100_000 });
  const paid = await api.request<{ receiptIds: string[] }>('POST', `${about}/payments`, {
    as: insider,
    body: { chargeNos: [1], amount: 4_000, given: 4_000 },
  });
  const ids = {
    dossiers: id,
    drafts: (await made(insider, '/drafts', { content: { applicant: { fullName: marks[0] } } })).id,
    consignments: (
      await made('buudien2', '/consignments', {
        kind: 'collection',
        contactName: marks[0],
        contactPhone: marks[2],
        contactAddress: marks[3],
        toUnitId: demoUnitIds.lacDuong,
        postUnitId: demoUnitIds.postLacDuong,
      })
    ).id,
    'cash-shifts': shift.id,
    receipts: paid.body.receiptIds[0] ?? '',
    'scan-batches': (await made(insider, '/scan-batches', {})).id,
    uploads: (
      await made(insider, '/uploads', {
        fileName: 'a.png',
        size: aPicture.length,
        sha256: createHash('sha256').update(aPicture).digest('hex'),
      })
    ).id,
    'saved-views': (
      await made(insider, '/saved-views', {
        name: marks[3],
        isShared: false,
        filter: {},
        columns: ['code'],
      })
    ).id,
    people: id,
    registers: demoUnitIds.lacDuong,
    'work-loads': insiderId,
  };
  const dossier = await api.request<DossierBody>('GET', about, { as: insider });
  return { dossier: dossier.body, ids };
}

const insiderId = '0193a000-0000-7000-8003-00000000f100';

async function employInsider(api: TestApi): Promise<void> {
  await api.rows(
    `insert into staff (id, username, full_name, employer, valid_from)
     values ($1, $2, 'Cil Múp Ha Bình', 'state', '2025-07-01')`,
    [insiderId, insider],
  );
  await api.rows(
    `insert into staff_credential (staff_id, password_hash, changed_at)
     select $1, c.password_hash, c.changed_at from staff_credential c
     join staff s on s.id = c.staff_id where s.username = 'motcua'`,
    [insiderId],
  );
  const roles = ['civilClerk', 'specialist', 'leader', 'headOfDesk'];
  for (const [no, role] of roles.entries())
    await api.rows(
      `insert into assignment (id, staff_id, unit_id, role_code, valid_from)
       values ($1, $2, $3, $4, '2025-07-01')`,
      [`0193a000-0000-7000-8004-00000000f10${no}`, insiderId, demoUnitIds.lacDuong, role],
    );
}
