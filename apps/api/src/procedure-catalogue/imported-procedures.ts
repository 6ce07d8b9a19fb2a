import {
  contentEquals,
  type CurationChange,
  doubtKinds,
  mergeCuration,
  type ProcedureDoubt,
} from '@motcua/catalogue-domain';
import type { LocalDate } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogueRepository, NewVersion, NewestVersion } from './data/catalogue.repository';
import type { PublishedProcedure } from './import-file';

/** What a person should look at after the import of one line. */
export interface ImportFinding {
  readonly lineNo: number;
  readonly code: string;
  readonly name: string;
  /** Faults of what was published. */
  readonly doubts: readonly ProcedureDoubt[];
  /** What the publication changed in a procedure that was there already. */
  readonly changes: readonly CurationChange[];
  /** Earlier lines of the same code, left out in favour of this one. */
  readonly replacesLines: readonly number[];
}

/** Puts published procedures over what the catalogue knows and keeps count of what came of it. */
export class ImportedProcedures {
  readonly counts = { created: 0, renewed: 0, unchanged: 0 };
  readonly findings: ImportFinding[] = [];

  constructor(
    private readonly repository: CatalogueRepository,
    private readonly at: Date,
    private readonly validFrom: LocalDate,
  ) {}

  get doubtful(): ImportFinding[] {
    return this.findings.filter(({ doubts }) => doubts.length > 0);
  }

  /** Adds a version for each procedure that is new or says something new; answers those. */
  async add(batch: readonly PublishedProcedure[]): Promise<NewVersion[]> {
    const codes = batch.map(({ content }) => content.code);
    const newest = await this.repository.newestVersions(codes);
    const known = new Map(newest.map((each) => [each.code, each]));
    const versions = batch.flatMap((published) =>
      this.versionOf(published, known.get(published.content.code)),
    );
    await this.repository.add(versions, this.at);
    return versions;
  }

  private versionOf(published: PublishedProcedure, before?: NewestVersion): NewVersion[] {
    const { content, changes } = before
      ? mergeCuration(before.content, published.content)
      : { content: published.content, changes: [] };
    const isUnchanged = before && !before.hasEnded && contentEquals(before.content, content);
    this.counts[isUnchanged ? 'unchanged' : before ? 'renewed' : 'created'] += 1;
    this.findings.push({
      lineNo: published.lineNo,
      code: content.code,
      name: content.shortName ?? content.name,
      doubts: content.doubts.filter(({ code }) => doubtKinds[code] === 'source'),
      changes: isUnchanged ? [] : changes,
      replacesLines: published.replacesLines,
    });
    if (isUnchanged) return [];
    const no = (before?.no ?? 0) + 1;
    return [{ id: uuidv7(), no, content, source: 'import', validFrom: this.validFrom }];
  }
}
