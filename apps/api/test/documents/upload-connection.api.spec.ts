import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ENVIRONMENT, type Environment } from '../../src/platform/config/environment';
import { aJpeg } from '../platform/file-samples';
import { type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { until } from '../support/until';
import { anUploadForm, type DocumentBody, uploadHeaders } from '../support/upload-form';

describe('an upload over a real connection', () => {
  let api: TestApi;
  let dossier: DossierBody;
  let folder: string;
  let port: number;

  beforeAll(async () => {
    api = await TestApi.start();
    folder = join(api.application.get<Environment>(ENVIRONMENT).dataDir, 'files');
    await api.application.listen(0, '127.0.0.1');
    ({ port } = api.application.getHttpServer().address() as { port: number });
    dossier = await receive(api);
  });

  afterAll(() => api.stop());

  it('leaves nothing of an upload that is cut off', async () => {
    const body = anUploadForm({
      purpose: 'attachment',
      file: aJpeg(2, 2, Buffer.alloc(400_000, 1)),
    });
    const head = [
      `POST /api/v1/dossiers/${dossier.id}/documents HTTP/1.1`,
      'host: localhost',
      `cookie: ${await api.signIn('motcua')}`,
      `idempotency-key: ${randomUUID()}`,
      `content-type: ${uploadHeaders['content-type']}`,
      `content-length: ${body.length}`,
    ];
    const incoming = (): string[] =>
      existsSync(join(folder, 'incoming')) ? readdirSync(join(folder, 'incoming')) : [];
    const socket = connect(port, '127.0.0.1');
    try {
      let answer = '';
      socket.on('data', (part) => (answer += part.toString()));
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      socket.write(body.subarray(0, 200_000));
      await until('the upload has begun', () => incoming().length > 0);
      expect([incoming().length, answer]).toEqual([1, '']);
    } finally {
      socket.destroy();
    }
    await until('nothing is left of the upload', () => incoming().length === 0);
    expect(await api.rows(`select 1 from dossier_document`)).toEqual([]);
  });

  it('answers a refusal over a real connection although the rest is still being sent', async () => {
    const reply = await fetch(`http://127.0.0.1:${port}/api/v1/dossiers/${dossier.id}/documents`, {
      method: 'POST',
      headers: {
        ...uploadHeaders,
        cookie: await api.signIn('motcua'),
        'idempotency-key': randomUUID(),
      },
      body: new Uint8Array(
        anUploadForm({ purpose: 'attachment', file: Buffer.alloc(15_000_000, 65) }),
      ),
    });
    expect(reply.status).toBe(422);
    expect(((await reply.json()) as DocumentBody).reason).toBe('notAllowedType');
  });
});
