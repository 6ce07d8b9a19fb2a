import { openApiDocument } from '../../src/openapi-document';
import type { TestApi } from '../support/test-api';
import { anUploadForm, uploadHeaders } from '../support/upload-form';
import { exampleBody } from './example-body';
import { marks, type OneOfEverything, oneOfEverything } from './one-of-everything';
import { signInOfRole } from './role-letters';

export interface Leak {
  readonly operation: string;
  readonly as: string;
  readonly status: number;
}

export interface Trial {
  readonly tried: number;
  readonly leaks: readonly Leak[];
  /** Operations that nobody got past the rules of the request with: they prove nothing. */
  readonly unproven: readonly string[];
}

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

const { T, A, H, S, L } = signInOfRole;

/** Answers that are right, and why; everything else is a leak. */
const rightful: Readonly<Record<string, readonly string[]>> = {
  // The auditor is posted at the province: money and custody of every unit below are hers to check.
  getCashShift: [A],
  printCashStatement: [A],
  listReceipts: [A],
  getReceipt: [A],
  printReceipt: [A],
  listConsignments: [A],
  getConsignment: [A],
  printConsignmentSlip: [A],
  // Both may open any dossier with a reason, which the example gives and the journal keeps.
  viewPersonalData: [T, A],
  // What a colleague holds at one's own units: nothing.
  getWorkLoad: [H, S, L],
};

/** Every operation about something of one commune, called by everybody with no business there. */
export async function leaksToStrangers(
  api: TestApi,
  people: readonly string[] = strangers,
): Promise<Trial> {
  const everything = await oneOfEverything(api);
  const { dossier } = everything;
  const leaks: Leak[] = [];
  const unproven = new Set<string>();
  let tried = 0;
  for (const trial of operationsAbout(api, everything)) {
    const statuses: number[] = [];
    for (const as of people) {
      const reply = await api.request(trial.method, trial.path, {
        as,
        headers: { 'if-match': `"${dossier.version}"`, ...trial.headers },
        ...(trial.body === undefined ? {} : { body: trial.body }),
      });
      tried += 1;
      statuses.push(reply.status);
      const names =
        marks.some((mark) => reply.text.includes(mark)) || reply.text.includes(dossier.code);
      const closed = !trial.isOne || [400, 403, 404].includes(reply.status);
      const isRightful = rightful[trial.operation]?.includes(as) ?? false;
      if ((names || !closed) && !isRightful)
        leaks.push({ operation: trial.operation, as, status: reply.status });
    }
    if (trial.isOne && !statuses.includes(404) && statuses.includes(400))
      unproven.add(trial.operation);
  }
  return { tried, leaks, unproven: [...unproven].sort() };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Attempt {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Whether it asks for one thing, and not for a list that may be empty. */
  readonly isOne: boolean;
  readonly body?: object | string | Buffer;
  readonly headers?: Record<string, string>;
}

interface Described {
  readonly operationId?: string;
  readonly requestBody?: { content: Readonly<Record<string, { schema?: object }>> };
}

/** What must be asked for before anything is answered. */
const questions: Readonly<Record<string, string>> = {
  listSummaryDossiers: '?measure=received&from=2026-11-01&to=2026-11-30',
  removeDocument: '?reason=Quét nhầm tệp',
};

/** Requests whose members depend on each other, so that the examples of single members do not do. */
const wholeBodies: Readonly<Record<string, object>> = {
  actOnPaper: { action: 'reportLost', note: 'Không thấy trong tủ hồ sơ' },
  actOnConsignment: { action: 'cancel', note: 'Người nộp tự mang đi' },
  arrangePages: { changes: [{ no: 1, rotation: '90' }] },
  changeClaim: { act: 'release', reason: 'Nghỉ phép' },
  filePapers: { dossierId: 'H36.103-261120-0001', papers: [{ componentNo: 1, kind: 'original' }] },
  openCorrection: {
    reason: 'Nhập thiếu chữ đệm',
    changes: [{ field: 'Họ tên mẹ', oldValue: 'Lê Thị Lan', newValue: 'Lê Thị Ngọc Lan' }],
  },
};

function operationsAbout(api: TestApi, { ids }: OneOfEverything): Attempt[] {
  const document = openApiDocument(api.application);
  const schemas = (document.components?.schemas ?? {}) as Parameters<typeof exampleBody>[1];
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const { operationId: operation, requestBody } = (item[method] ?? {}) as Described;
      const noun = path.replace('/api/v1/', '').split('/')[0] ?? '';
      const id = ids[noun];
      if (!operation || id === undefined) return [];
      const isOne = path.includes('{');
      if (!isOne && method !== 'get') return [];
      const filled = path
        .replace(/\{(id|unitId|staffId)\}/, id)
        .replace('{form}', 'receipt')
        .replace('{year}', '2026')
        .replace('{picture}', 'photo')
        .replace(/\{(no|documentNo)\}/g, '1');
      const common = { operation, method: method.toUpperCase() as Attempt['method'], isOne };
      const asked = { ...common, path: `${filled}${questions[operation] ?? ''}` };
      const content = requestBody?.content ?? {};
      const json = content['application/json']?.schema;
      if (json) {
        const body = wholeBodies[operation] ?? exampleBody(json, schemas);
        return [{ ...asked, body: body as object }];
      }
      if (content['multipart/form-data']) {
        const purpose = operation === 'addDocument' ? { purpose: 'attachment' } : {};
        const body = anUploadForm({ ...purpose, ...aPaper });
        return [{ ...asked, headers: uploadHeaders, body }];
      }
      if (content['application/offset+octet-stream'])
        return [{ ...asked, headers: partHeaders, body: Buffer.from('abc') }];
      return [asked];
    }),
  );
}

const partHeaders = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };

const aPaper = {
  file: Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
  fileName: 'a.pdf',
};
