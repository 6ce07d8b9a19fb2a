import { randomUUID } from 'node:crypto';
import { DigitisationWork } from '../../src/digitisation/digitisation-work';
import { ReadScans, type ScanEyes } from '../../src/digitisation/use-cases/read-scans';
import type { TestApi, TestReply } from '../support/test-api';
import { anUploadForm, uploadHeaders } from '../support/upload-form';
import { aScan, type ScanSample } from './scan-samples';

export interface PageBody {
  readonly no: number;
  readonly fileNo: number;
  readonly pageOfFile: number;
  readonly faults: readonly string[];
  readonly isSheet: boolean;
  readonly isDropped: boolean;
  readonly isElsewhere: boolean;
  readonly sheetRefusal: string | null;
  readonly isBySheet: boolean;
  readonly hasPicture: boolean;
  readonly rotation: number;
  readonly markedCode: string | null;
  readonly dossierId: string | null;
  readonly dossierCode: string | null;
  readonly componentNo: number | null;
  readonly documentNo: number | null;
}

export interface BatchBody {
  readonly id: string;
  readonly version: number;
  readonly closedAt: string | null;
  readonly files: readonly {
    no: number;
    state: string;
    pages: number | null;
    pagesRead: number;
    earlier: { dossierCodes: readonly string[] } | null;
  }[];
  readonly pages: readonly PageBody[];
  readonly detail?: string;
  readonly reason?: string;
  readonly currentVersion?: number;
  readonly existing?: string;
  readonly errors?: readonly { pointer: string; code: string }[];
}

/** Says of pages what their samples say, without drawing them. */
export function knowing(samples: readonly ScanSample[]): ScanEyes {
  return {
    begin: async () => samples.length,
    read: async (index) => {
      const { lines, separator, printed } = samples[index] ?? {};
      return {
        faults: lines === 0 ? ['blank'] : [],
        skewTenths: 0,
        dpi: 300,
        size: { widthMm: 210, heightMm: 297 },
        ...(separator && { separator }),
        ...(printed !== undefined && { printedCode: printed }),
      };
    },
    end: async () => undefined,
  };
}

/** One clerk at a scanner; scans are read when the test says so, by nobody else. */
export class ScanDesk {
  private constructor(
    readonly api: TestApi,
    readonly as: string,
  ) {}

  static async open(api: TestApi, as = 'motcua'): Promise<ScanDesk> {
    await api.application.get(DigitisationWork, { strict: false }).onApplicationShutdown();
    return new ScanDesk(api, as);
  }

  seenBy(as: string): ScanDesk {
    return new ScanDesk(this.api, as);
  }

  async batch(): Promise<BatchBody> {
    return (await this.api.request<BatchBody>('POST', '/scan-batches', { as: this.as })).body;
  }

  async get(id: string): Promise<BatchBody> {
    return (await this.api.request<BatchBody>('GET', `/scan-batches/${id}`, { as: this.as })).body;
  }

  bring(
    id: string,
    file: Buffer,
    options: { key?: string; fileName?: string } = {},
  ): Promise<TestReply<BatchBody>> {
    return this.api.request<BatchBody>('POST', `/scan-batches/${id}/files`, {
      as: this.as,
      headers: uploadHeaders,
      body: anUploadForm({ file, fileName: options.fileName ?? 'xấp sáng.pdf' }),
      key: options.key ?? randomUUID(),
    });
  }

  next(eyes?: ScanEyes): Promise<boolean> {
    return this.api.application.get(ReadScans, { strict: false }).next(eyes);
  }

  async readAll(id: string): Promise<BatchBody> {
    while (await this.next());
    return this.get(id);
  }

  /** A new batch of one scan, read by somebody who knows what is on its pages. */
  async scan(...samples: readonly ScanSample[]): Promise<BatchBody> {
    const { id } = await this.batch();
    await this.bring(id, await aScan(samples));
    while (await this.next(knowing(samples)));
    return this.get(id);
  }

  arrange(batch: BatchBody, ...changes: readonly object[]): Promise<TestReply<BatchBody>> {
    return this.api.request<BatchBody>('PATCH', `/scan-batches/${batch.id}/pages`, {
      as: this.as,
      version: batch.version,
      body: { changes },
    });
  }

  file(
    batch: BatchBody,
    body: object,
    options: { key?: string } = {},
  ): Promise<TestReply<BatchBody>> {
    return this.api.request<BatchBody>('POST', `/scan-batches/${batch.id}/filings`, {
      as: this.as,
      version: batch.version,
      body,
      ...options,
    });
  }
}
