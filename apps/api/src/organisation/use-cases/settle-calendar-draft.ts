import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import type { CalendarDraftAct } from '../calendar-change';
import { CalendarDraftRepository } from '../data/calendar-draft.repository';
import { readCalendarDraft } from '../queries/calendar-draft.query';
import { loadWorkingCalendar } from '../queries/working-calendar.query';
import { refuseOutsideProvince } from './calendar-rules';
import { newestOf } from './draft-calendar';

@Injectable()
export class SettleCalendarDraft {
  constructor(private readonly transaction: Transaction) {}

  /** A second person publishes; dates that were promised before stay as they were promised. */
  run(
    id: string,
    seen: number,
    action: CalendarDraftAct,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      await refuseOutsideProvince(sql, actor);
      const drafts = new CalendarDraftRepository(sql);
      const draft = await drafts.lock(id);
      if (!draft) throw notFound('the calendar draft');
      if (draft.status !== 'draft')
        throw new ProblemError('actionNotAllowed', `the draft is ${draft.status}`, {
          action,
          availableActions: [],
        });
      await refuseStale(sql, 'calendar', draft, seen);
      if (action === 'discard') {
        await drafts.settle(draft, { status: 'discarded', by: actor.id, at });
        journal.append({
          subjectType: 'calendar',
          subjectId: id,
          type: 'calendar.discarded',
          data: {},
        });
        return readCalendarDraft(sql, id, actor);
      }
      if (draft.draftedBy === actor.id)
        throw new ProblemError('samePersonRefused', 'whoever drafted it does not publish it');
      const today = officeDay(at);
      if ((await drafts.pastDays(id, today)) > 0) throw daysHavePassed();
      const publishedNo = await drafts.publish(id, await newestOf(drafts), at);
      await loadWorkingCalendar(sql, { unitId: null, day: today });
      await drafts.settle(draft, { status: 'published', by: actor.id, at, publishedNo });
      const data = { version: publishedNo };
      journal.append({ subjectType: 'calendar', subjectId: id, type: 'calendar.published', data });
      return readCalendarDraft(sql, id, actor);
    });
  }
}

function daysHavePassed(): ProblemError {
  return new ProblemError('conflict', 'a day of the draft has come meanwhile', {
    sentence: {
      vi: 'Có ngày trong bản soạn đã đến. Sửa bản soạn rồi ban hành.',
      en: 'A day of the draft has come meanwhile. Change the draft, then publish it.',
    },
  });
}
