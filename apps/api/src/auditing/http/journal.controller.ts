import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { SealKey } from '../../platform/journal/seal-key';
import { JournalVerification } from '../journal-verification';
import { findJournalRow, listJournal } from '../queries/journal-list.query';
import { journalSightOf } from '../queries/journal-sight.query';
import { listSeals } from '../queries/seal-list.query';
import { JournalListQuery, JournalRowParameter, SealListQuery } from './journal.requests';
import {
  JournalListResponse,
  SealedRowResponse,
  SealKeyResponse,
  SealListResponse,
  VerificationResponse,
} from './journal.responses';

@ApiTags('journal')
@Controller('journal')
export class JournalController {
  constructor(
    private readonly sql: PoolSql,
    private readonly key: SealKey,
    private readonly verification: JournalVerification,
  ) {}

  @Get()
  @Operation({
    id: 'listJournal',
    summary: 'Who did what, newest first',
    description: 'Heads read the rows of their units, holders at the province the whole journal.',
    access: ['journal.read'],
    answers: JournalListResponse,
  })
  async list(
    @Query() query: JournalListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const sight = await journalSightOf(this.sql, actor);
    return new JsonDocument(await listJournal(this.sql, query, sight, query));
  }

  @Get('verification')
  @Operation({
    id: 'verifyJournal',
    summary: 'Recompute every row, root, link and signature',
    description: 'Names the first row that does not fit. One run at a time; later askers share it.',
    access: ['journal.read'],
    answers: VerificationResponse,
  })
  verify(): Promise<JsonDocument> {
    return this.verification.run();
  }

  @Get('seals')
  @Operation({
    id: 'listSeals',
    summary: 'The seals over the journal, newest first, to check offline',
    access: ['journal.read'],
    answers: SealListResponse,
  })
  async seals(@Query() query: SealListQuery): Promise<JsonDocument> {
    return new JsonDocument(await listSeals(this.sql, query));
  }

  @Get('public-key')
  @Operation({
    id: 'getSealKey',
    summary: 'The public key that checks the signatures of the seals',
    access: ['journal.read'],
    answers: SealKeyResponse,
  })
  publicKey(): JsonDocument {
    return JsonDocument.of({
      keyId: this.key.keyId,
      algorithm: 'Ed25519',
      publicKey: this.key.publicKeyPem(),
    });
  }

  @Get(':id')
  @Operation({
    id: 'getJournalRow',
    summary: 'One row with its leaf and seal',
    access: ['journal.read'],
    answers: SealedRowResponse,
    problems: ['notFound'],
  })
  async row(
    @Param() { id }: JournalRowParameter,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return findJournalRow(this.sql, id, await journalSightOf(this.sql, actor));
  }
}
