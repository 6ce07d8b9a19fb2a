import { createHash } from 'node:crypto';
import { aSignature, DeliverySteps } from '../courier-delivery/delivery-steps';
import { ScanDesk } from '../digitisation/scan-desk';
import { must, untaken } from '../dossier-work/desk';
import { type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { uploadTo } from '../support/upload-form';
import { expectAllRefused, type Refusal } from './all-refused';
import { bombs, type Hostile, hostileCorpus } from './hostile-corpus';

/** Every kind of the corpus, and all that is small to carry and large to open. */
function aMeaningfulPart(): readonly Hostile[] {
  const all = hostileCorpus();
  const heavy = bombs();
  return [...heavy, ...all.filter((_, index) => index % 8 === 0)];
}

describe('hostile files on every road by which a file comes in', () => {
  let api: TestApi;
  let dossier: DossierBody;
  let files: readonly Hostile[];

  beforeAll(async () => {
    api = await TestApi.start();
    dossier = await receive(api);
    files = aMeaningfulPart();
  });

  afterAll(() => api.stop());

  async function shoot(send: (file: Buffer) => Promise<Refusal>): Promise<void> {
    const { unpacked, lexed } = await expectAllRefused(api, files, send);
    // The limits are what stopped them, on this road as on every other.
    expect(unpacked).toBeGreaterThanOrEqual(8 * 1_048_576);
    expect(lexed).toBeGreaterThan(4_000);
  }

  it('are refused as scans of a batch', async () => {
    const desk = await ScanDesk.open(api);
    const { id } = await desk.batch();
    await shoot((file) => desk.bring(id, file));
    expect((await desk.get(id)).files).toEqual([]);
  });

  it('are refused as uploads in parts, which are given up with what they brought', async () => {
    await shoot(async (file) => {
      const sha256 = createHash('sha256').update(file).digest('hex');
      const begun = await api.request<{ id: string }>('POST', '/uploads', {
        as: 'motcua',
        body: { fileName: 'giấy.pdf', size: file.length, sha256 },
      });
      if (begun.status !== 201) return begun as unknown as Refusal;
      for (let offset = 0; offset < file.length; offset += 1_048_576) {
        const part = file.subarray(offset, offset + 1_048_576);
        await api.request('PATCH', `/uploads/${begun.body.id}`, {
          as: 'motcua',
          headers: {
            'content-type': 'application/offset+octet-stream',
            'upload-offset': String(offset),
          },
          body: part,
        });
      }
      return api.request('POST', `/dossiers/${dossier.id}/uploaded-documents`, {
        as: 'motcua',
        body: { uploadId: begun.body.id, purpose: 'attachment' },
      });
    });
    expect(await api.rows(`select 1 from upload`)).toEqual([]);
  });

  it('are refused as results', async () => {
    const { id } = await must(api, 'thuly', await untaken(api), { action: 'take' });
    await shoot((file) => uploadTo(api, id, { purpose: 'result', file }, { as: 'lanhdao' }));
  });

  it('are refused as signatures and photos at the door', async () => {
    const steps = new DeliverySteps(api);
    const { consignment } = await steps.aDeliveryUnderWay({ stateFee: 0, postage: 0 });
    const deliver = {
      action: 'deliver',
      recipientName: 'Nguyễn Văn Bình',
      relation: 'family',
      idLastFour: '4567',
      deviceAt: '2026-11-19T01:58:00Z',
    };
    await shoot(async (file) => {
      const photo = `data:image/jpeg;base64,${file.toString('base64')}`;
      const refused = await steps.act('buuta', consignment, {
        ...deliver,
        signature: aSignature,
        photo,
      });
      return refused as unknown as Refusal;
    });
    await shoot(async (file) => {
      const signature = `data:image/png;base64,${file.toString('base64')}`;
      const refused = await steps.act('buuta', consignment, { ...deliver, signature });
      return refused as unknown as Refusal;
    });
  });
});
