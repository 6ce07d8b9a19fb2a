import { Body, Controller, Get, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { CLOCK } from '../../platform/config/clock';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { listSettings } from '../queries/settings.query';
import { ChangeSetting, type SettingReply } from '../use-cases/change-setting';
import {
  SetSettingRequest,
  SettingKeyParameter,
  WithdrawSettingRequest,
} from './settings.requests';
import {
  SetSettingResponse,
  SettingListResponse,
  WithdrawnSettingResponse,
} from './settings.responses';

@ApiTags('desk-rules')
@Controller('settings')
export class SettingsController {
  constructor(
    private readonly changeSetting: ChangeSetting,
    private readonly sql: PoolSql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Operation({
    id: 'listSettings',
    summary: 'What each setting was, is and will be, with who changed it and why',
    access: ['catalogue.read'],
    answers: SettingListResponse,
  })
  async list(): Promise<JsonDocument> {
    return new JsonDocument(await listSettings(this.sql, officeDay(this.clock.now())));
  }

  @Put(':key')
  @Operation({
    id: 'setSetting',
    summary: 'Give a setting a value from a day on',
    access: ['catalogue.write'],
    answers: SetSettingResponse,
    description: 'A value that two people change is proposed instead (`/setting-proposals`).',
    conditional: true,
    problems: ['conflict', 'samePersonRefused'],
  })
  set(
    @Param() { key }: SettingKeyParameter,
    @Body() body: SetSettingRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<SettingReply> {
    return this.changeSetting.set({ ...body, key }, version, actor, act);
  }

  @Post(':key/withdrawals')
  @Operation({
    id: 'withdrawSetting',
    summary: 'Take back a value that has not begun',
    description:
      'A value that two people change: its withdrawal is proposed (`/setting-proposals/withdrawals`).',
    access: ['catalogue.write'],
    answers: WithdrawnSettingResponse,
    status: 201,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'samePersonRefused'],
  })
  withdraw(
    @Param() { key }: SettingKeyParameter,
    @Body() body: WithdrawSettingRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<Omit<SettingReply, 'value'>> {
    return this.changeSetting.withdraw({ ...body, key }, version, actor, act);
  }
}
