import { Client } from 'pg';
import { receive } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Verification {
  readonly intact: boolean;
  readonly sealedTo: number;
  readonly unsealed: number;
  readonly firstFault: { position: number; reason: string } | null;
}

describe('the verification of the journal', () => {
  let api: TestApi;
  let last: number;

  beforeAll(async () => {
    api = await TestApi.start();
    // Three receptions sealed one after another: at least three seals.
    for (let turn = 0; turn < 3; turn += 1) {
      await receive(api);
      await api.settled();
    }
    await api.signIn('thanhtra');
    await api.settled();
    const [row] = await api.rows<{ last: string }>(`select max(position) as last from journal`);
    last = Number(row?.last);
  });

  afterAll(() => api.stop());

  const verify = async (): Promise<Verification> =>
    (await api.request<Verification>('GET', '/journal/verification', { as: 'thanhtra' })).body;

  /** Tampers as the owner of the tables may, looks, and takes it back. */
  const tamper = async (...statements: string[]): Promise<Verification['firstFault']> => {
    await api.rows(`create table kept_journal as select * from journal`);
    await api.rows(`create table kept_seal as select * from seal`);
    try {
      for (const statement of statements) await api.rows(statement);
      const { intact, firstFault } = await verify();
      expect(intact).toBe(firstFault === null);
      return firstFault;
    } finally {
      await api.rows(`delete from journal`);
      await api.rows(`delete from seal`);
      await api.rows(`insert into journal select * from kept_journal`);
      await api.rows(`insert into seal select * from kept_seal`);
      await api.rows(`drop table kept_journal, kept_seal`);
    }
  };

  it('finds an untouched journal intact', async () => {
    expect(await verify()).toMatchObject({
      intact: true,
      sealedTo: last,
      unsealed: 0,
      firstFault: null,
    });
  });

  it.each([
    ['its facts', `data = data || '{"note": "x"}'`],
    ['its actor', `actor = jsonb_set(actor, '{name}', '"Somebody"')`],
    ['its instant', `at = at + interval '1 microsecond'`],
    ['its unit', `unit_id = null`],
    ['its type', `type = 'dossier.returned'`],
    ['its leaf', `leaf = decode(repeat('00', 32), 'hex')`],
  ])('locates a row that was changed in %s', async (_, change) => {
    const position = last - 1;
    const [row] = await api.rows<{ position: string }>(
      `select position from journal where unit_id is not null order by position desc limit 1`,
    );
    const target = change.includes('unit_id') ? Number(row?.position) : position;
    expect(await tamper(`update journal set ${change} where position = ${target}`)).toEqual({
      position: target,
      reason: 'rowChanged',
    });
  });

  it('locates a row that was deleted, at the end as well', async () => {
    for (const position of [1, 3, last])
      expect(await tamper(`delete from journal where position = ${position}`)).toEqual({
        position,
        reason: 'rowMissing',
      });
  });

  it('locates two rows that changed places', async () => {
    const fault = await tamper(
      `update journal set position = -1 where position = 2`,
      `update journal set position = 2 where position = 4`,
      `update journal set position = 4 where position = -1`,
    );
    expect(fault).toEqual({ position: 2, reason: 'rowChanged' });
  });

  const copyAt = (position: number): string => `insert into journal
    select gen_random_uuid(), change_id, subject_type, gen_random_uuid(), 1, type, actor, unit_id,
      at, device_at, data, ${position}, leaf from journal where position = 1`;

  it('locates a row that was inserted behind, before or between the sealed ones', async () => {
    expect(await tamper(copyAt(last + 1))).toEqual({
      position: last + 1,
      reason: 'rowBeyondSeals',
    });
    expect(await tamper(copyAt(0))).toEqual({ position: 0, reason: 'rowBeyondSeals' });
    const shifted = await tamper(
      `update journal set position = -position where position >= 3`,
      `update journal set position = 1 - position where position < 0`,
      copyAt(3),
    );
    expect(shifted).toEqual({ position: 3, reason: 'rowChanged' });
  });

  it('notices a forged seal, a broken link and a missing seal', async () => {
    const [second] = await api.rows<{ from: number }>(
      `select from_position::integer as from from seal where no = 2`,
    );
    const position = second?.from ?? 0;
    expect(
      await tamper(`update seal set root = decode(repeat('00', 32), 'hex') where no = 2`),
    ).toEqual({ position, reason: 'rootMismatch' });
    expect(
      await tamper(`update seal set previous = decode(repeat('00', 32), 'hex') where no = 2`),
    ).toEqual({ position, reason: 'chainBroken' });
    expect(
      await tamper(`update seal set signature = decode(repeat('00', 64), 'hex') where no = 2`),
    ).toEqual({ position, reason: 'signatureWrong' });
    expect(await tamper(`delete from seal where no = 2`)).toEqual({
      position,
      reason: 'chainBroken',
    });
    expect(await tamper(`delete from seal where no = 1`)).toEqual({
      position: 1,
      reason: 'chainBroken',
    });
    const [newest] = await api.rows<{ from: number }>(
      `select from_position::integer as from from seal order by no desc limit 1`,
    );
    expect(await tamper(`delete from seal where no = (select max(no) from seal)`)).toEqual({
      position: newest?.from,
      reason: 'rowBeyondSeals',
    });
  });

  it('answers those who ask at the same time with one run', async () => {
    const replies = await Promise.all([verify(), verify(), verify()]);
    expect(replies.every(({ intact }) => intact)).toBe(true);
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
  });

  it.each([
    `update journal set data = '{}'`,
    `update journal set position = null, leaf = null`,
    `delete from journal`,
    `truncate journal`,
    `insert into journal (id, change_id, subject_type, subject_id, sequence, type, actor, at, data,
       position, leaf) select gen_random_uuid(), change_id, subject_type, gen_random_uuid(), 1, type,
       actor, at, data, 9999, leaf from journal limit 1`,
    `insert into seal select no + 1000, from_position, to_position + 1000, root, previous, chain,
       signature, key_id, sealed_at from seal limit 1`,
    `update seal set root = chain`,
    `delete from seal`,
    `truncate seal`,
    `delete from dossier_document`,
    `update stored_file set size = 1`,
    `delete from dossier`,
    `delete from rating`,
    `update rating set score = 3`,
    `update printed_form set no = 1`,
    `delete from printed_form`,
    `drop table journal`,
    `alter table journal disable trigger all`,
  ])('is protected from the application itself: %s', async (statement) => {
    const app = new Client({ connectionString: api.urls.app });
    await app.connect();
    try {
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await app.end();
    }
  });

  it('lets the sealer number rows and nothing else', async () => {
    const sealer = new Client({ connectionString: api.urls.sealer });
    await sealer.connect();
    try {
      for (const statement of [
        `update journal set data = '{}'`,
        `delete from journal`,
        `update seal set root = chain`,
        `delete from seal`,
        `select 1 from dossier`,
      ])
        await expect(sealer.query(statement)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await sealer.end();
    }
  });
});
