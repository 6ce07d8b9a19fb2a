import { openApiDocument } from '../../src/openapi-document';
import { anIntake, type DossierBody } from '../support/intake';
import type { TestApi } from '../support/test-api';
import { signInOfRole } from './expected-access';

export interface Leak {
  readonly operation: string;
  readonly as: string;
  readonly status: number;
}

const marks = ['Người Của Xã Khác', '068190004599', '0977000999', 'Thôn Không Ai Biết'];

/** People with no assignment over the commune of Lạc Dương, one of every kind. */
const strangers = [
  signInOfRole.P,
  signInOfRole.C,
  'motcua2',
  signInOfRole.H,
  signInOfRole.S,
  signInOfRole.L,
  signInOfRole.B,
  signInOfRole.T,
  signInOfRole.A,
  signInOfRole.Q,
];

/**
 * A dossier with a draft, a consignment and a journal in one commune; then every operation of the
 * document that reads or names a dossier, called by everybody who has no business there.
 */
export async function leaksToStrangers(
  api: TestApi,
  people: readonly string[] = strangers,
): Promise<{ tried: number; leaks: Leak[] }> {
  const dossier = await aDossierOfLacDuong(api);
  const draft = await api.request<{ id: string }>('POST', '/drafts', {
    as: 'buudien2',
    body: { content: { applicant: { fullName: marks[0] } } },
  });
  const leaks: Leak[] = [];
  let tried = 0;
  for (const { operation, method, path } of operationsAbout(api)) {
    for (const as of people) {
      const url = path
        .replace('{id}', path.includes('/drafts/') ? draft.body.id : dossier.id)
        .replace('{no}', '1')
        .replace('{form}', 'receipt');
      const reply = await api.request(method, url, {
        as,
        headers: {
          'if-match': `"${dossier.version}"`,
          ...(operation === 'addDocument'
            ? { 'content-type': 'multipart/form-data; boundary=edge' }
            : {}),
        },
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: bodyFor(operation) }),
      });
      tried += 1;
      const names =
        marks.some((mark) => reply.text.includes(mark)) || reply.text.includes(dossier.code);
      const isList = !path.includes('{');
      const closed = isList || [400, 403, 404].includes(reply.status);
      if (names || !closed) leaks.push({ operation, as, status: reply.status });
    }
  }
  return { tried, leaks };
}

async function aDossierOfLacDuong(api: TestApi): Promise<DossierBody> {
  const reply = await api.request<DossierBody>('POST', '/dossiers', {
    as: 'buudien2',
    body: await anIntake(api, {
      applicant: {
        kind: 'person',
        fullName: marks[0],
        personalId: marks[1],
        phone: marks[2],
        address: marks[3],
      },
    }),
  });
  if (reply.status !== 201) throw new Error(reply.text);
  return reply.body;
}

const methods = ['get', 'post', 'put', 'delete'] as const;

interface Tried {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
}

function operationsAbout(api: TestApi): Tried[] {
  return Object.entries(openApiDocument(api.application).paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]?.operationId;
      const isAbout =
        /\/(dossiers|drafts)(\/|$)/.test(path) ||
        (method === 'get' && /\/(consignments|manifests|incidents|rounds)/.test(path));
      const createsOnly = operation === 'openDossier' || operation === 'openDraft';
      if (!operation || !isAbout || createsOnly) return [];
      const needsQuery = operation === 'listSummaryDossiers';
      return [
        {
          operation,
          method: method.toUpperCase() as Tried['method'],
          path: needsQuery ? `${path}?measure=received&from=2026-11-01&to=2026-11-30` : path,
        },
      ];
    }),
  );
}

const aScan = [
  '--edge',
  'content-disposition: form-data; name="purpose"',
  '',
  'attachment',
  '--edge',
  'content-disposition: form-data; name="file"; filename="a.png"',
  'content-type: image/png',
  '',
  'not a picture',
  '--edge--',
  '',
].join('\r\n');

function bodyFor(operation: string): object | string {
  if (operation === 'addDocument') return aScan;
  return operation === 'actOnDossier' ? { action: 'transfer' } : { content: {} };
}
