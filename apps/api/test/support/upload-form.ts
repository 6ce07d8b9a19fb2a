import type { TestApi, TestReply } from './test-api';

const boundary = 'motcua-form-boundary';

export const uploadHeaders = { 'content-type': `multipart/form-data; boundary=${boundary}` };

export interface UploadForm {
  readonly purpose?: string;
  readonly componentNo?: number;
  readonly file?: Buffer;
  readonly fileName?: string;
  /** Further text parts before the file. */
  readonly before?: Readonly<Record<string, string>>;
  /** Text parts after the file. */
  readonly after?: Readonly<Record<string, string>>;
}

function textPart(name: string, value: string): Buffer {
  return Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
}

/** The bytes of a form as a browser sends them. */
export function anUploadForm(form: UploadForm): Buffer {
  const {
    purpose,
    componentNo,
    file,
    fileName = 'giấy chứng sinh.pdf',
    before = {},
    after = {},
  } = form;
  const parts: Buffer[] = [];
  if (purpose !== undefined) parts.push(textPart('purpose', purpose));
  if (componentNo !== undefined) parts.push(textPart('componentNo', String(componentNo)));
  for (const [name, value] of Object.entries(before)) parts.push(textPart(name, value));
  if (file !== undefined)
    parts.push(
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n` +
          'content-type: text/html\r\n\r\n',
      ),
      file,
      Buffer.from('\r\n'),
    );
  for (const [name, value] of Object.entries(after)) parts.push(textPart(name, value));
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
}

export interface DocumentBody {
  readonly no: number;
  readonly sha256: string;
  readonly version: number;
  readonly reason?: string;
  readonly detail?: string;
  readonly errors?: readonly { pointer: string; code: string }[];
  readonly [member: string]: unknown;
}

export function uploadTo(
  api: TestApi,
  dossierId: string,
  form: UploadForm,
  options: { as?: string; key?: string | null } = {},
): Promise<TestReply<DocumentBody>> {
  return api.request<DocumentBody>('POST', `/dossiers/${dossierId}/documents`, {
    as: options.as ?? 'motcua',
    headers: uploadHeaders,
    body: anUploadForm(form),
    ...(options.key === undefined ? {} : { key: options.key }),
  });
}
