import { Injectable } from '@nestjs/common';
import { officeDay } from '@motcua/shared-time';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../access/actor';
import { Transaction } from '../../platform/database/transaction';
import type { Act } from '../../platform/http/act';
import type { JsonDocument } from '../../platform/http/json-document';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import type { CalendarChange } from '../calendar-change';
import { CalendarDraftRepository, type NewestCalendar } from '../data/calendar-draft.repository';
import { readCalendarDraft } from '../queries/calendar-draft.query';
import { refuseOutsideProvince, refuseUnfit } from './calendar-rules';

@Injectable()
export class DraftCalendar {
  constructor(private readonly transaction: Transaction) {}

  /** Begins the next version of the calendar; there is one draft at a time. */
  begin(change: CalendarChange, actor: Actor, act: Act): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      await refuseOutsideProvince(sql, actor);
      const drafts = new CalendarDraftRepository(sql);
      const newest = await newestOf(drafts);
      const open = await drafts.openId();
      if (open !== undefined)
        throw new ProblemError('conflict', 'a draft is open already', {
          existing: '/api/v1/calendar/draft',
        });
      await refuseUnfit(change, { sql, newest, today: officeDay(at) });
      const id = uuidv7();
      await drafts.insert({
        ...change,
        id,
        baseNo: newest.no,
        draftedBy: actor.id,
        draftedAt: at,
      });
      const data = { baseVersion: newest.no, days: change.days.length };
      journal.append({ subjectType: 'calendar', subjectId: id, type: 'calendar.drafted', data });
      return readCalendarDraft(sql, id, actor);
    });
  }

  /** Replaces what the draft says. */
  save(
    id: string,
    seen: number,
    change: CalendarChange,
    actor: Actor,
    act: Act,
  ): Promise<JsonDocument> {
    return this.transaction.run(act, async ({ sql, journal, at }) => {
      await refuseOutsideProvince(sql, actor);
      const drafts = new CalendarDraftRepository(sql);
      const draft = await drafts.lock(id);
      if (draft?.status !== 'draft') throw notFound('the calendar draft');
      await refuseStale(sql, 'calendar', draft, seen);
      const newest = await newestOf(drafts);
      await refuseUnfit(change, { sql, newest, today: officeDay(at) });
      await drafts.rewrite(draft, change, actor.id, at);
      const data = { baseVersion: newest.no, days: change.days.length };
      journal.append({ subjectType: 'calendar', subjectId: id, type: 'calendar.drafted', data });
      return readCalendarDraft(sql, id, actor);
    });
  }
}

export async function newestOf(drafts: CalendarDraftRepository): Promise<NewestCalendar> {
  const newest = await drafts.newest();
  if (!newest) throw new ProblemError('calendarMissing', 'no calendar version is published');
  return newest;
}
