import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '@motcua/shared-time';
import type { CertificateRevocationList } from 'pkijs';
import { boundedBody } from './bounded-body';
import { listsFrom } from './validation-material';

const pemBlock = /-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END X509 CRL-----/g;
const hourMs = 3_600_000;
const retryAfterMs = 5 * 60_000;
const timeoutMs = 10_000;
const mostBytes = 32 * 1_048_576;

interface Kept {
  readonly lists: readonly CertificateRevocationList[];
  /** Until this instant nobody looks again. */
  readonly until: number;
  /** Files: a change of this means another content. */
  readonly mark: string;
}

/**
 * Lists of revoked certificates a deployment names: files, folders of files, and addresses. An
 * address is asked again after an hour, or when its list ends; while it does not answer, the last
 * list stays, and a list that has ended proves nothing.
 */
export class RevocationLists {
  private readonly kept = new Map<string, Kept>();
  private readonly asked = new Map<string, Promise<Kept>>();

  constructor(
    private readonly places: readonly string[],
    private readonly clock: Clock,
  ) {}

  async current(): Promise<readonly CertificateRevocationList[]> {
    const found = await Promise.all(this.places.map((place) => this.at(place)));
    return found.flat();
  }

  private async at(place: string): Promise<readonly CertificateRevocationList[]> {
    if (/^https?:/.test(place)) return (await this.fromAddress(place)).lists;
    const files = await filesAt(place);
    const lists = await Promise.all(files.map((file) => this.fromFile(file)));
    return lists.flat();
  }

  private async fromFile(file: string): Promise<readonly CertificateRevocationList[]> {
    try {
      const { mtimeMs, size } = await stat(file);
      const mark = `${mtimeMs} ${size}`;
      const known = this.kept.get(file);
      if (known?.mark === mark) return known.lists;
      const lists = size > mostBytes ? [] : parsed(await readFile(file));
      this.kept.set(file, { lists, until: 0, mark });
      return lists;
    } catch {
      // A file that is being replaced is read the next time; until then nothing is known from it.
      return [];
    }
  }

  private fromAddress(address: string): Promise<Kept> {
    const known = this.kept.get(address);
    if (known && this.clock.now().getTime() < known.until) return Promise.resolve(known);
    const running = this.asked.get(address);
    if (running) return running;
    const asking = this.ask(address, known)
      .then((fresh) => {
        this.kept.set(address, fresh);
        return fresh;
      })
      .finally(() => this.asked.delete(address));
    this.asked.set(address, asking);
    return asking;
  }

  private async ask(address: string, known: Kept | undefined): Promise<Kept> {
    const now = this.clock.now().getTime();
    const failed = { lists: known?.lists ?? [], until: now + retryAfterMs, mark: '' };
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
      if (!response.ok) return failed;
      const lists = parsed(await boundedBody(response, mostBytes));
      if (lists.length === 0) return failed;
      return { lists, until: nextLook(lists, now), mark: '' };
    } catch {
      return failed;
    }
  }
}

/** Within the hour, at the end of the first list; an ended one is asked for at a gentle pace. */
function nextLook(lists: readonly CertificateRevocationList[], now: number): number {
  const ends = lists.flatMap(({ nextUpdate }) => (nextUpdate ? [nextUpdate.value.getTime()] : []));
  return Math.max(Math.min(now + hourMs, ...ends), now + retryAfterMs);
}

async function filesAt(place: string): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [place];
    const names = await readdir(place);
    return names.filter((name) => /\.(crl|pem)$/i.test(name)).map((name) => path.join(place, name));
  } catch {
    return [];
  }
}

function parsed(bytes: Buffer): CertificateRevocationList[] {
  if (!bytes.subarray(0, 64).includes('-----BEGIN')) return listsFrom(bytes);
  const blocks = [...bytes.toString('latin1').matchAll(pemBlock)];
  return blocks.flatMap(([, base64 = '']) => listsFrom(Buffer.from(base64, 'base64')));
}
