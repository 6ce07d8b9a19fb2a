import { Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import { DataSource } from 'typeorm';
import { WriteToApplicant } from '../applicant-messages/use-cases/write-to-applicant';
import { AddDocument } from '../documents/use-cases/add-document';
import { KeepContent } from '../documents/use-cases/keep-content';
import { DossierDetail } from '../dossier-intake/queries/dossier-detail';
import { ActOnDossier } from '../dossier-intake/use-cases/act-on-dossier';
import { IntakeRules } from '../dossier-intake/use-cases/intake-facts';
import { OpenDossier } from '../dossier-intake/use-cases/open-dossier';
import { WorkingCalendars } from '../organisation/working-calendars';
import { PoolSql } from '../platform/database/pool-sql';
import { ShortMemory } from '../platform/database/short-memory';
import { Transaction } from '../platform/database/transaction';
import { FileStore } from '../platform/files/file-store';

/** The demonstration's own clock: it stands where the story of the moment stands. */
class StoryClock implements Clock {
  at = new Date(0);

  now(): Date {
    return this.at;
  }
}

/** The use cases, working at the time of the story instead of now. */
export interface Desk {
  readonly clock: StoryClock;
  readonly openDossier: OpenDossier;
  readonly actOnDossier: ActOnDossier;
  readonly addDocument: AddDocument;
}

@Injectable()
export class DemoDesk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sql: PoolSql,
    private readonly rules: IntakeRules,
    private readonly files: FileStore,
    private readonly calendars: WorkingCalendars,
    private readonly memory: ShortMemory,
    private readonly messages: WriteToApplicant,
  ) {}

  /** A desk whose clock is set by the story told at it. */
  open(): Desk {
    const clock = new StoryClock();
    const transaction = new Transaction(this.dataSource, this.sql, clock, this.memory);
    const detail = new DossierDetail(this.calendars, clock);
    return {
      clock,
      openDossier: new OpenDossier(transaction, this.rules, this.calendars, detail, this.memory),
      actOnDossier: new ActOnDossier(transaction, this.calendars, detail, this.messages),
      addDocument: new AddDocument(
        transaction,
        this.sql,
        clock,
        new KeepContent(this.sql, this.files, clock, undefined),
      ),
    };
  }
}
