import type { components } from '@motcua/shared-api-client';
import { isLocalDate, type LocalDate } from '@motcua/shared-time';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

export type CalendarDraft = components['schemas']['CalendarDraftResponse'];
export type CalendarDraftRequest = components['schemas']['CalendarDraftRequest'];
export type ChangedDayKind = components['schemas']['ChangedDayKind'];
export type CalendarDraftAct = components['schemas']['CalendarDraftAct'];

export const changedDayKinds = [
  'holiday',
  'compensatory',
  'swapOff',
  'swapWork',
  'working',
  'closure',
  'reopened',
] as const satisfies readonly ChangedDayKind[];

export const isOfUnit = (kind: ChangedDayKind): boolean =>
  kind === 'closure' || kind === 'reopened';

/** One line of the change as it is typed. */
export interface DayLine {
  day: LocalDate | undefined;
  kind: ChangedDayKind;
  name: string;
  unitId: string | undefined;
}

export interface CalendarChangeForm {
  note: string;
  coveredTo: number;
  lines: DayLine[];
}

export const blankLine: DayLine = { day: undefined, kind: 'holiday', name: '', unitId: undefined };

export const formOf = ({ note, coveredTo, days }: CalendarDraft): CalendarChangeForm => ({
  note,
  coveredTo,
  lines: days.map(({ day, kind, name, unitId }) => ({
    day: isLocalDate(day) ? day : undefined,
    kind,
    name,
    unitId: unitId ?? undefined,
  })),
});

/** What goes to the server; a day that becomes an ordinary one needs no name. */
export const requestOf = ({
  note,
  coveredTo,
  lines,
}: CalendarChangeForm): CalendarDraftRequest => ({
  note: note.normalize('NFC').trim(),
  coveredTo,
  days: lines.map(({ day, kind, name, unitId }) => ({
    day: day ?? '',
    kind,
    name: name.normalize('NFC').trim() || undefined,
    unitId: isOfUnit(kind) ? unitId : undefined,
  })),
});

/** The open draft, or null while nobody is changing the calendar. */
export const calendarDraftQuery = queryOptions({
  queryKey: ['calendar', 'draft'],
  queryFn: async () => (await read(api.GET('/api/v1/calendar/drafts'))).items[0] ?? null,
});

/** The open draft as it is stored now. */
export async function readCalendarDraft(seen: CalendarDraft | null): Promise<CalendarDraft> {
  const { items } = await read(api.GET('/api/v1/calendar/drafts'));
  const now = items.find(({ id }) => id === seen?.id);
  if (!now) throw new Error('The draft was published or discarded meanwhile.');
  return now;
}

const changes = [['calendar'], ['journal']] as const;

export function useSaveCalendarDraft(draft: CalendarDraft | null, onDone: () => void) {
  return useCommand({
    send: (body: CalendarDraftRequest, header) =>
      draft
        ? read(
            api.PUT('/api/v1/calendar/drafts/{id}', {
              params: { path: { id: draft.id }, header },
              body,
            }),
          )
        : read(api.POST('/api/v1/calendar/drafts', { params: { header }, body })),
    changes,
    keepsSeenVersion: true,
    onDone,
  });
}

export function useSettleCalendarDraft(onDone: (draft: CalendarDraft) => void) {
  return useCommand({
    send: ({ id, action }: { id: string; action: CalendarDraftAct }, header) =>
      read(
        api.POST('/api/v1/calendar/drafts/{id}/actions', {
          params: { path: { id }, header },
          body: { action },
        }),
      ),
    changes,
    onDone,
  });
}
