import { Injectable, type OnModuleInit } from '@nestjs/common';
import { factsOf } from '@motcua/reporting-domain';
import type { Sql } from '../../platform/database/sql';
import {
  type JournalEvent,
  type JournalReader,
  JournalReaders,
} from '../../platform/journal/journal-readers';
import { DossierRollupRepository } from '../data/dossier-rollup.repository';
import { rollupReader } from '../queries/counted-events';

/** Whenever the journal says that a dossier was received, finished or returned, it is counted. */
@Injectable()
export class CountFacts implements JournalReader, OnModuleInit {
  readonly name = rollupReader;

  constructor(private readonly readers: JournalReaders) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  /** Counts and bookmark are committed together; an unreadable event throws and is parked. */
  async handle(events: readonly JournalEvent[], sql: Sql): Promise<void> {
    const rollups = new DossierRollupRepository(sql);
    await rollups.add(events.flatMap(factsOf));
    await rollups.addPairs(events);
  }
}
