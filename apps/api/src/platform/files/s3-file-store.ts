import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { FileLimits } from './file-limits';
import { FileMissing, FileStore, isSha256, storageTimeMs } from './file-store';
import type { StoredFile } from './file-store';
import { IncomingFiles } from './incoming-files';
import type { IncomingFile } from './incoming-files';

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly forcePathStyle: boolean;
}

/** Loaded only when an object store is configured: the package costs every start tens of megabytes. */
const loadS3 = () => import('@aws-sdk/client-s3');
type S3 = Awaited<ReturnType<typeof loadS3>>;

interface Connection {
  readonly s3: S3;
  readonly client: S3Client;
}

/** Keeps files in an S3-compatible store under their hash, after judging them on the local disk. */
export class S3FileStore extends FileStore {
  private readonly incoming: IncomingFiles;
  private connection: Promise<Connection> | undefined;

  constructor(
    private readonly settings: S3Settings,
    incomingFolder: string,
  ) {
    super();
    this.incoming = new IncomingFiles(incomingFolder);
  }

  put(content: Readable, limits: Partial<FileLimits> = {}): Promise<StoredFile> {
    return this.incoming.receive(content, limits, (file) => this.keep(file));
  }

  async open(sha256: string): Promise<Readable> {
    if (!isSha256(sha256)) throw new FileMissing(sha256);
    const { s3, client } = await this.connect();
    try {
      const command = new s3.GetObjectCommand({ Bucket: this.settings.bucket, Key: sha256 });
      const { Body: body } = await client.send(command);
      if (!(body instanceof Readable)) throw new FileMissing(sha256);
      return body;
    } catch (error) {
      if (isAbsent(error)) throw new FileMissing(sha256);
      throw error;
    }
  }

  async exists(sha256: string): Promise<boolean> {
    if (!isSha256(sha256)) return false;
    const { s3, client } = await this.connect();
    try {
      await client.send(new s3.HeadObjectCommand({ Bucket: this.settings.bucket, Key: sha256 }));
      return true;
    } catch (error) {
      if (isAbsent(error)) return false;
      throw error;
    }
  }

  /** The store's own clock tells when the content was last brought: every upload writes it anew. */
  async remove(sha256: string, idleMs: number): Promise<boolean> {
    if (!isSha256(sha256)) return false;
    const { s3, client } = await this.connect();
    const place = { Bucket: this.settings.bucket, Key: sha256 };
    try {
      const { LastModified: modified } = await client.send(new s3.HeadObjectCommand(place));
      if (modified && modified.getTime() > storageTimeMs() - idleMs) return false;
    } catch (error) {
      if (isAbsent(error)) return true;
      throw error;
    }
    await client.send(new s3.DeleteObjectCommand(place));
    return true;
  }

  async *idleFor(idleMs: number): AsyncGenerator<string> {
    const before = storageTimeMs() - idleMs;
    const { s3, client } = await this.connect();
    let token: string | undefined;
    do {
      const page = await client.send(
        new s3.ListObjectsV2Command({ Bucket: this.settings.bucket, ContinuationToken: token }),
      );
      for (const { Key: key, LastModified: modified } of page.Contents ?? [])
        if (key && isSha256(key) && modified && modified.getTime() <= before) yield key;
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  override removeLeftOvers(): Promise<void> {
    return this.incoming.removeLeftOvers();
  }

  override async close(): Promise<void> {
    const connection = await this.connection;
    connection?.client.destroy();
  }

  private async keep({ path, facts }: IncomingFile): Promise<void> {
    const { s3, client } = await this.connect();
    await client.send(
      new s3.PutObjectCommand({
        Bucket: this.settings.bucket,
        Key: facts.sha256,
        Body: createReadStream(path),
        ContentLength: facts.size,
        ContentType: facts.mediaType,
      }),
    );
  }

  private connect(): Promise<Connection> {
    this.connection ??= this.firstConnection().catch((error: unknown) => {
      // A store that was away when it was first needed is asked again the next time.
      this.connection = undefined;
      throw error;
    });
    return this.connection;
  }

  private async firstConnection(): Promise<Connection> {
    const s3 = await loadS3();
    const client = this.clientOf(s3);
    try {
      await this.makeBucket(s3, client);
    } catch (error) {
      client.destroy();
      throw error;
    }
    return { s3, client };
  }

  /** A new store has no bucket yet; a key that may neither look nor make goes on with what is there. */
  private async makeBucket(s3: S3, client: S3Client): Promise<void> {
    const place = { Bucket: this.settings.bucket };
    try {
      await client.send(new s3.HeadBucketCommand(place));
    } catch (error) {
      if (!isAbsent(error)) {
        if (isForbidden(error)) return;
        throw error;
      }
      await client.send(new s3.CreateBucketCommand(place)).catch((refusal: unknown) => {
        if (!isThereNow(refusal)) throw refusal;
      });
    }
  }

  /** Checksums the SDK would add by itself corrupt streamed bodies on some compatible stores. */
  private clientOf(s3: S3): S3Client {
    const { endpoint, region, accessKeyId, secretAccessKey, forcePathStyle } = this.settings;
    return new s3.S3Client({
      endpoint,
      region,
      forcePathStyle,
      credentials: { accessKeyId, secretAccessKey },
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }
}

const nameOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;

function isAbsent(error: unknown): boolean {
  return ['NoSuchKey', 'NotFound'].includes(String(nameOf(error)));
}

/** Answers without a body carry only the number; the SDK has no name of its own for 403. */
function isForbidden(error: unknown): boolean {
  const { $metadata: answer } = (error ?? {}) as { $metadata?: { httpStatusCode?: number } };
  return answer?.httpStatusCode === 403;
}

/** Another process made it in the same moment. */
function isThereNow(error: unknown): boolean {
  return ['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'].includes(String(nameOf(error)));
}
