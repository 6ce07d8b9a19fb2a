import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor } from '../../access/http/command';
import { PoolSql } from '../../platform/database/pool-sql';
import type { Act } from '../../platform/http/act';
import { instantCursor } from '../../platform/http/cursor';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { usualPageSize } from '../../platform/validation/page-size';
import { listNotifications } from '../queries/notification-list.query';
import { ReadNotification } from '../use-cases/read-notification';
import { NotificationParameter, NotificationsQuery } from './notifications.requests';
import { NotificationListResponse, NotificationReadResponse } from './notifications.responses';

@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly readNotification: ReadNotification,
    private readonly sql: PoolSql,
  ) {}

  @Get()
  @Operation({
    id: 'listNotifications',
    summary: 'What warns me of an appointment, newest first',
    access: 'signedIn',
    answers: NotificationListResponse,
  })
  async list(
    @Query() { unread = false, limit = usualPageSize, after }: NotificationsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    const page = { limit, after: instantCursor(after) };
    return new JsonDocument(await listNotifications(this.sql, { staffId: actor.id, unread }, page));
  }

  @Post(':id/read')
  @Operation({
    id: 'readNotification',
    summary: 'I have seen it',
    access: 'signedIn',
    answers: NotificationReadResponse,
    idempotent: true,
    problems: ['notFound'],
  })
  read(
    @Param() { id }: NotificationParameter,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<{ id: string; read: boolean }> {
    return this.readNotification.run(id, actor, act);
  }
}
