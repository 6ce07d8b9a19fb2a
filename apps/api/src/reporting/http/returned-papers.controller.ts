import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { addDays, type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { lineFaults } from '../../dossier-intake/http/act-words.requests';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { day, text } from '../../platform/http/answer-fields';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { TextField } from '../../platform/validation/fields';
import { returnedPapers } from '../queries/returned-papers.query';

/** What an office was taught a year ago is no warning today. */
const lookedBackDays = 90;

class ReturnedPapersRequest {
  @TextField({ description: 'Procedure code', max: 40, example: '1.001193' })
  readonly procedureCode!: string;
}

class ReturnedPaperResponse {
  @ApiProperty(text('giay-chung-sinh'))
  readonly key!: string;

  @ApiProperty(text('Giấy chứng sinh'))
  readonly shortName!: string;

  @ApiProperty({ enum: [...lineFaults], enumName: 'LineFault' })
  readonly fault!: string;

  @ApiProperty({ type: 'integer', description: 'Dossiers in which it was found', example: 4 })
  readonly dossiers!: number;
}

class ReturnedPapersResponse {
  @ApiProperty(text('1.001193'))
  readonly procedureCode!: string;

  @ApiProperty({ ...day, description: 'First day of registration that counts' })
  readonly since!: string;

  @ApiProperty({ type: 'integer', description: 'Dossiers that were looked at', example: 37 })
  readonly dossiers!: number;

  @ApiProperty({ type: ReturnedPaperResponse, isArray: true })
  readonly items!: readonly ReturnedPaperResponse[];
}

@ApiTags('reports')
@Controller('reports')
export class ReturnedPapersController {
  constructor(
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('returned-papers')
  @Operation({
    id: 'listReturnedPapers',
    summary:
      'Which papers of a procedure my unit had to ask for again lately, the most often first',
    description:
      `Among the dossiers my unit registered in the last ${lookedBackDays} days, a thousand at ` +
      'most: supplement requests and confirmed refusals, each dossier once for a paper and its ' +
      'fault. What reception warns of before it happens again.',
    access: ['dossier.receive'],
    answers: ReturnedPapersResponse,
  })
  list(
    @Query() { procedureCode }: ReturnedPapersRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const since = addDays(officeDay(this.clock.now()), -lookedBackDays);
    return returnedPapers(this.sql, { procedureCode, since }, actor);
  }
}
