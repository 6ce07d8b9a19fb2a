import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpMessageGateway } from '../../src/applicant-messages/gateway/http-message-gateway';
import { SendMessages } from '../../src/applicant-messages/use-cases/send-messages';
import { PoolSql } from '../../src/platform/database/pool-sql';
import { factsOf, must, untaken } from '../dossier-work/desk';
import { actOn, type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Message {
  readonly no: number;
  readonly text: string;
  readonly phone: string;
  readonly parts: number;
  readonly state: string;
  readonly fault: string | null;
  readonly isPublic: boolean;
}

interface Messages {
  readonly items: readonly Message[];
  readonly hasGateway: boolean;
  readonly recipients: readonly string[];
  readonly proposals: readonly { code: string; text: string; parts: number }[];
}

describe('messages to the applicant', () => {
  let api: TestApi;
  let gateway: Server;
  let answerWith = 200;
  const arrived: { headers: Record<string, unknown>; body: Record<string, string> }[] = [];
  let url: string;
  // The office's clock runs on from nine; the sender is an hour ahead of whatever was written.
  const now = new Date('2026-11-19T03:00:00Z');
  let time = now;

  beforeAll(async () => {
    api = await TestApi.start();
    gateway = createServer((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString('utf8')));
      request.on('end', () => {
        arrived.push({
          headers: request.headers,
          body: JSON.parse(text) as Record<string, string>,
        });
        response.writeHead(answerWith).end('{}');
      });
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`;
  });

  beforeEach(async () => {
    answerWith = 200;
    time = now;
    arrived.length = 0;
    await api.rows(`update applicant_message set state = 'failed' where state = 'queued'`);
  });

  afterAll(async () => {
    await api.stop();
    await new Promise((resolve) => gateway.close(resolve));
  });

  const sender = (to = url) =>
    new SendMessages(
      api.application.get(PoolSql),
      { now: () => time },
      new HttpMessageGateway({ url: to, token: 'mot-ma-bi-mat' }),
    );
  const write = (id: string, body: object, as = 'motcua') =>
    api.request<Message>('POST', `/dossiers/${id}/messages`, { as, body });
  const read = async (id: string): Promise<Messages> =>
    (await api.request<Messages>('GET', `/dossiers/${id}/messages`, { as: 'motcua' })).body;

  it('proposes the words of every template, filled for this dossier', async () => {
    const dossier = await receive(api);
    const { proposals, recipients, hasGateway } = await read(dossier.id);
    const received = proposals.find(({ code }) => code === 'received');
    expect(received?.text).toBe(
      `Hồ sơ ${dossier.code} đã được tiếp nhận. Hẹn trả 16 giờ 30, 19/11/2026. ` +
        `Tra cứu: http://127.0.0.1:3000/track/${dossier.code}/${dossier.trackingSecret}`,
    );
    expect(received?.parts).toBe(3);
    expect(recipients).toEqual(['applicant']);
    expect(hasGateway).toBe(false);
  });

  it('keeps a message in the outbox and says that nothing was sent', async () => {
    const dossier = await receive(api);
    const reply = await write(dossier.id, { to: 'applicant', templateCode: 'resultHere' });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      no: 1,
      state: 'queued',
      isPublic: true,
      phone: '0912•••678',
    });
    expect((await read(dossier.id)).items).toHaveLength(1);
    expect(await factsOf(api, dossier.id)).toContain('dossier.messageWritten');
    const [row] = await api.rows<{ data: string }>(
      `select data::text as data from journal where subject_id = $1
         and type = 'dossier.messageWritten'`,
      [dossier.id],
    );
    expect(row?.data).not.toContain('0912');
    expect(await api.application.get(SendMessages).turn()).toBe(0);
  });

  it('shows on the public page only what a template says unchanged and names nobody', async () => {
    const dossier = await receive(api);
    await write(dossier.id, { to: 'applicant', templateCode: 'resultHere' });
    await write(dossier.id, { to: 'applicant', templateCode: 'callBack' });
    await write(dossier.id, { to: 'applicant', text: 'Chị Phượng nhớ mang căn cước.' });
    await write(dossier.id, {
      to: 'applicant',
      templateCode: 'resultHere',
      text: 'Kết quả của chị Phượng đã có.',
    });
    const page = await api.request<{ messages: { text: string }[] }>(
      'GET',
      `/tracking/${dossier.code}?secret=${dossier.trackingSecret}`,
    );
    expect(page.status).toBe(200);
    expect(page.body.messages.map(({ text }) => text)).toEqual([
      expect.stringContaining(`Kết quả hồ sơ ${dossier.code}`),
    ]);
    expect(page.text).not.toContain('Phượng');
  });

  it('sends through the gateway once, and tells it the same message again only by its id', async () => {
    const dossier = await receive(api);
    await write(dossier.id, { to: 'applicant', text: 'Mời ông/bà đến quầy 1.' });
    answerWith = 503;
    expect(await sender().turn()).toBe(1);
    expect((await read(dossier.id)).items[0]).toMatchObject({
      state: 'queued',
      fault: 'gatewayUnreachable',
    });
    expect(await sender().turn()).toBe(0);
    time = new Date(now.getTime() + 61_000);
    answerWith = 200;
    expect(await sender().turn()).toBe(1);
    expect((await read(dossier.id)).items[0]).toMatchObject({ state: 'sent', fault: null });
    expect(arrived.map(({ body }) => body)).toEqual([
      { id: `${dossier.id}/1`, to: '0912345678', text: 'Mời ông/bà đến quầy 1.' },
      { id: `${dossier.id}/1`, to: '0912345678', text: 'Mời ông/bà đến quầy 1.' },
    ]);
    expect(arrived[0]?.headers.authorization).toBe('Bearer mot-ma-bi-mat');
    expect(await sender().turn()).toBe(0);
  });

  it('gives up what the gateway refuses, and what waited for a day', async () => {
    const dossier = await receive(api);
    await write(dossier.id, { to: 'applicant', text: 'Một' });
    answerWith = 400;
    await sender().turn();
    await write(dossier.id, { to: 'applicant', text: 'Hai' });
    time = new Date(now.getTime() + 25 * 3_600_000);
    await sender('http://127.0.0.1:9/none').turn();
    expect((await read(dossier.id)).items.map(({ state, fault }) => [state, fault])).toEqual([
      ['failed', 'tooOld'],
      ['failed', 'refusedByGateway'],
    ]);
  });

  it('refuses what cannot be sent, by field', async () => {
    const dossier = await receive(api);
    const refusals: [object, string][] = [
      [{ to: 'submitter', text: 'Một' }, '#/to'],
      [{ to: 'applicant' }, '#/text'],
      [{ to: 'applicant', templateCode: 'khongCo' }, '#/templateCode'],
      [{ to: 'applicant', text: 'a'.repeat(1001) }, '#/text'],
    ];
    for (const [body, pointer] of refusals) {
      const reply = await write(dossier.id, body);
      expect([pointer, reply.status]).toEqual([pointer, 400]);
      expect(reply.text).toContain(pointer);
    }
    const body = { to: 'applicant', text: 'Một' };
    expect((await write(dossier.id, body, 'buudien2')).status).toBe(404);
    expect((await write(dossier.id, body, 'thanhtra')).status).toBe(403);
  });

  it('sends each message once, however long the gateway takes over the ones before it', async () => {
    const { id } = await receive(api);
    await write(id, { to: 'applicant', text: 'Mời ông/bà đến quầy 1.' });
    await write(id, { to: 'applicant', text: 'Mời ông/bà đến quầy 2.' });
    const sent: string[] = [];
    const slow = (meanwhile: () => Promise<unknown>) =>
      new SendMessages(
        api.application.get(PoolSql),
        { now: () => time },
        {
          send: async (message) => {
            time = new Date(time.getTime() + 90_000);
            await meanwhile();
            sent.push(message.id);
            return 'sent';
          },
        },
      );
    const other = slow(() => Promise.resolve());
    expect(await slow(() => other.turn()).turn()).toBe(2);
    expect(sent.sort()).toEqual([`${id}/1`, `${id}/2`]);
  });

  describe('with an act', () => {
    const ask = {
      action: 'requestSupplement',
      reasonCode: 'papersWrong',
      lines: [{ no: 1, fault: 'unreadable', howToFix: 'Nộp bản rõ dấu' }],
    };
    const told = { to: 'applicant', templateCode: 'supplement' };

    it('is written with it, in the words of what the act changed, and once', async () => {
      const { id, code, version } = await receive(api);
      const body = { ...ask, deadline: '2026-12-10', message: told };
      const path = `/dossiers/${id}/actions`;
      const options = { as: 'motcua', body, version, key: 'asked-and-told' };
      const first = await api.request('POST', path, options);
      const again = await api.request('POST', path, options);
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(again.text).toBe(first.text);
      const { items } = await read(id);
      expect(items).toEqual([expect.objectContaining({ state: 'queued', isPublic: true })]);
      expect(items[0]?.text).toMatch(new RegExp(`${code} cần bổ sung: .+ trước 10/12/2026`));
      const changes = await api.rows<{ type: string; change_id: string }>(
        `select type, change_id from journal where subject_id = $1 order by sequence desc limit 2`,
        [id],
      );
      expect(changes.map(({ type }) => type)).toEqual([
        'dossier.messageWritten',
        'dossier.supplementRequested',
      ]);
      expect(new Set(changes.map(({ change_id }) => change_id)).size).toBe(1);
    });

    it('leaves everything as it was where it cannot be written', async () => {
      const dossier = await receive(api);
      const refusals: [object, string][] = [
        [{ to: 'submitter', templateCode: 'supplement' }, '#/message/to'],
        [{ to: 'nobody', templateCode: 'supplement' }, '#/message/to'],
        [{ to: 'applicant', templateCode: 'khongCo' }, '#/message/templateCode'],
        [{ to: 'applicant' }, '#/message/text'],
        [{ ...told, text: 'a'.repeat(1001) }, '#/message/text'],
      ];
      for (const [message, pointer] of refusals) {
        const reply = await actOn(api, 'motcua', dossier, { ...ask, message });
        expect([pointer, reply.status]).toEqual([pointer, 400]);
        expect(reply.text).toContain(`"${pointer}"`);
      }
      const inside = await actOn(api, 'motcua', dossier, { action: 'transfer', message: told });
      expect(inside.text).toContain('"#/message"');
      await expectNothingKept(dossier);
    });

    it('leaves everything as it was where its writer may not write to applicants', async () => {
      const dossier = await receive(api);
      const right = `role_code = 'headOfDesk' and permission = 'dossier.receive'`;
      await api.rows(`update role_permission set valid_to = '2026-11-01' where ${right}`);
      const reply = await actOn(api, 'truongbophan', dossier, { ...ask, message: told });
      await api.rows(`update role_permission set valid_to = null where ${right}`);
      expect(reply).toMatchObject({ status: 403, body: { permission: 'dossier.receive' } });
      await expectNothingKept(dossier);
      await must(api, 'truongbophan', dossier, ask);
    });

    async function expectNothingKept({ id, version }: DossierBody): Promise<void> {
      const [kept] = await api.rows(
        `select d.status, d.version, (select count(*)::integer from supplement_request r
           where r.dossier_id = d.id) as requests from dossier d where d.id = $1`,
        [id],
      );
      expect(kept).toEqual({ status: 'received', version, requests: 0 });
      expect((await read(id)).items).toEqual([]);
      expect(await factsOf(api, id)).not.toContain('dossier.supplementRequested');
    }

    it('follows a dossier through one act after the other', async () => {
      const message = { to: 'applicant', text: 'Tin về hồ sơ' };
      const reason = 'Theo đề nghị của người nộp';
      const withdrawal = { action: 'requestWithdrawal', reason };
      const later = {
        action: 'reappoint',
        reasonCode: 'heavyLoad',
        reason,
        newDueAt: '2026-12-15T02:00:00Z',
      };
      const notice = { name: 'Lệ phí trước bạ', amount: 1_500_000 };
      const leaving = {
        action: 'acceptWithdrawal',
        reasonCode: 'applicantAsked',
        requestPaper: { kind: 'onPaper' },
      };
      const steps: [string, object][] = [
        ['thuly', { action: 'take' }],
        ['lanhdao', { ...later, message }],
        ['motcua2', withdrawal],
        ['lanhdao', { action: 'refuseWithdrawal', reason, message }],
        ['thuly', { action: 'requestPayment', reason, notice, message }],
        ['motcua2', withdrawal],
        ['lanhdao', { ...leaving, message }],
      ];
      let dossier = await untaken(api);
      for (const [as, body] of steps) dossier = await must(api, as, dossier, body);
      expect(
        await api.rows(`select no, text from applicant_message where dossier_id = $1 order by no`, [
          dossier.id,
        ]),
      ).toEqual([1, 2, 3, 4].map((no) => ({ no, text: message.text })));
    });
  });

  it('keeps every version of a template, and takes only known places', async () => {
    const put = (version: number, body: object, as = 'kstthc') =>
      api.request('PUT', '/message-templates/greeting', { as, version, body });
    const template = {
      title: 'Lời chào',
      text: 'Chào {code}',
      isPublic: true,
      validFrom: '2026-11-19',
      changeReason: 'Theo mẫu của tỉnh',
    };
    expect((await put(1, template)).status).toBe(412);
    expect((await put(0, template)).body).toMatchObject({ no: 1, version: 1 });
    expect((await put(0, template)).status).toBe(412);
    expect((await put(1, { ...template, text: 'Gọi {phone}' })).status).toBe(400);
    const named = await put(1, { ...template, text: 'Chào {applicant}' });
    expect(named.text).toContain('#/isPublic');
    expect((await put(1, { ...template, title: 'Lời chào mới' })).body).toMatchObject({ no: 2 });
    expect((await put(2, template, 'motcua')).status).toBe(403);
    const listed = await api.request('GET', '/message-templates', { as: 'motcua' });
    expect(listed.text).toContain('Lời chào mới');
    await put(2, { ...template, retired: true });
    const after = await api.request('GET', '/message-templates', { as: 'motcua' });
    expect(after.text).not.toContain('Lời chào');
    const versions = await api.rows(`select no from message_template where code = 'greeting'`);
    expect(versions).toHaveLength(3);
    const facts = await api.rows(`select type from journal where type = 'messageTemplate.written'`);
    expect(facts).toHaveLength(3);
  });

  it('lets the words of a template change on a later day, and tells both', async () => {
    const put = (version: number, text: string, validFrom: string) =>
      api.request('PUT', '/message-templates/dated', {
        as: 'kstthc',
        version,
        body: {
          title: 'Có ngày',
          text,
          isPublic: false,
          validFrom,
          changeReason: 'Đổi giờ làm việc',
        },
      });
    expect((await put(0, 'Lời cũ', '2026-11-18')).status).toBe(400);
    expect((await put(0, 'Lời cũ', '2026-11-19')).status).toBe(200);
    expect((await put(1, 'Lời mới', '2026-12-01')).status).toBe(200);
    const listed = await api.request('GET', '/message-templates', { as: 'motcua' });
    expect(listed.text).toContain('Lời cũ');
    expect(listed.text).not.toContain('Lời mới');
    const path = '/message-templates/changes';
    const { body } = await api.request<{
      items: { code: string; text: string; time: string; version: number }[];
    }>('GET', path, { as: 'kstthc' });
    const own = body.items.filter(({ code }) => code === 'dated');
    expect(own.map(({ text, time, version }) => [text, time, version])).toEqual([
      ['Lời cũ', 'inForce', 2],
      ['Lời mới', 'coming', 2],
    ]);
    expect((await api.request('GET', path, { as: 'motcua' })).status).toBe(403);
  });
});
