import { Controller, Get, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { listMoment } from '../../dossier-intake/queries/list-moment';
import { WorkingCalendars } from '../../organisation/working-calendars';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import { instant, integer, text, uuid } from '../../platform/http/answer-fields';
import type { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { readDesk } from '../queries/desk.query';

class PressedUnitResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(text('Phòng Tư pháp'))
  readonly name!: string;

  @ApiProperty({ ...integer(2), description: 'Open dossiers past their appointment' })
  readonly overdue!: number;

  @ApiProperty({ ...integer(5), description: 'Open dossiers whose warning has begun' })
  readonly dueSoon!: number;
}

class SeatedPersonResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(text('Trần Văn Bình'))
  readonly fullName!: string;

  @ApiProperty({ ...instant, description: 'When the person signed in at this counter' })
  readonly since!: string;
}

class DeskCounterResponse {
  @ApiProperty(uuid)
  readonly id!: string;

  @ApiProperty(integer(1))
  readonly number!: number;

  @ApiProperty(text('Quầy 1 – Tư pháp, hộ tịch'))
  readonly name!: string;

  @ApiProperty(uuid)
  readonly unitId!: string;

  @ApiProperty(text('P. Xuân Hương'))
  readonly unitName!: string;

  @ApiProperty({ ...integer(14), description: 'Dossiers received at it today' })
  readonly received!: number;

  @ApiProperty({
    type: SeatedPersonResponse,
    isArray: true,
    description: 'Who is signed in at it and not idle; nobody at a closed counter',
  })
  readonly people!: readonly SeatedPersonResponse[];
}

class DeskResponse {
  @ApiProperty({ ...instant, description: 'When it was counted' })
  readonly asOf!: string;

  @ApiProperty({ type: PressedUnitResponse, isArray: true })
  readonly units!: readonly PressedUnitResponse[];

  @ApiProperty({ type: DeskCounterResponse, isArray: true })
  readonly counters!: readonly DeskCounterResponse[];
}

@ApiTags('reports')
@Controller('reports')
export class DeskController {
  constructor(
    private readonly sql: PoolSql,
    private readonly calendars: WorkingCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('desk')
  @Operation({
    id: 'getDesk',
    summary: 'What is late or soon due by the unit that decides, and which counters are manned',
    access: ['dossier.assign'],
    answers: DeskResponse,
    problems: ['calendarMissing'],
  })
  async read(@CurrentActor() actor: Actor): Promise<JsonDocument> {
    const calendar = await this.calendars.forUnit(this.sql, actor.unitId);
    return readDesk(this.sql, actor, listMoment(this.clock.now(), calendar));
  }
}
