import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import { notFound } from '../../platform/problem/problem-error';
import { markRead } from '../data/due-notice.repository';

@Injectable()
export class ReadNotification {
  constructor(private readonly transaction: Transaction) {}

  /** A notice somebody has seen; anybody else's is not found. */
  run(id: string, actor: Actor, act: Act): Promise<{ id: string; read: boolean }> {
    return this.transaction.run(act, async ({ sql, at }) => {
      if (!(await markRead(sql, id, actor, at))) throw notFound('the notification');
      return { id, read: true };
    });
  }
}
