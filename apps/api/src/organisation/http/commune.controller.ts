import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { TextField } from '../../platform/validation/fields';
import { listCommunes } from '../queries/commune.query';
import { CommuneListResponse } from './commune.responses';

class CommuneListRequest {
  @TextField({
    description: 'Part of what it is or was called, with or without marks',
    optional: true,
    max: 100,
    example: 'da lat',
  })
  readonly q?: string;
}

@ApiTags('organisation')
@Controller('communes')
export class CommuneController {
  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listCommunes',
    summary: 'Communes of today to live in, and ended ones with what took their place',
    description: 'At most 20, those of today first.',
    access: ['dossier.draft'],
    answers: CommuneListResponse,
  })
  async list(@Query() { q }: CommuneListRequest): Promise<JsonDocument> {
    const on = officeDay(this.clock.now());
    const asked = q === undefined ? { on } : { on, q };
    return new JsonDocument(await listCommunes(this.sql, asked));
  }
}
