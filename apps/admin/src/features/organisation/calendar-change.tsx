import { Button, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import {
  calendarDraftQuery,
  useSettleCalendarDraft,
  type CalendarDraft,
  type CalendarDraftAct,
} from './calendar-draft';
import { CalendarDraftDialog } from './calendar-draft-dialog';

/** The next version of the calendar: drafted by one person, published by another. */
export function CalendarChange({ coveredTo }: { coveredTo: number }) {
  const { t } = useTranslation();
  const may = useMay();
  const [isEditing, setEditing] = useState(false);
  const { data: draft, error, refetch } = useQuery(calendarDraftQuery);
  const mayWrite = may('calendar.write');
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (draft === undefined || (draft === null && !mayWrite)) return null;
  return (
    <Section title={t('organisation.calendar.change.title')}>
      {draft ? (
        <DraftView key={draft.version} draft={draft} onEdit={() => setEditing(true)} />
      ) : (
        <>
          <Text>{t('organisation.calendar.change.none')}</Text>
          <Group mt="sm">
            <Button onClick={() => setEditing(true)}>
              {t('organisation.calendar.change.begin')}
            </Button>
          </Group>
        </>
      )}
      {isEditing && (
        <CalendarDraftDialog
          draft={draft}
          coveredTo={coveredTo}
          onClose={() => setEditing(false)}
        />
      )}
    </Section>
  );
}

function DraftView({ draft, onEdit }: { draft: CalendarDraft; onEdit: () => void }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { longDate, dateTime } = useFormats();
  const may = useMay();
  const { id, version, note, draftedBy, draftedAt, days, availableActions } = draft;
  const command = useSettleCalendarDraft(({ status }) =>
    say(t(`organisation.calendar.change.done.${status}`)),
  );
  const [asked, setAsked] = useState<CalendarDraftAct>();
  const touched = days.reduce((sum, { promised }) => sum + promised, 0);
  const settle = (action: CalendarDraftAct) => command.run({ id, action }, `"${version}"`);
  return (
    <>
      <Text>{note}</Text>
      <Text size="xs" c="dimmed">
        {t('organisation.calendar.change.draftedBy', {
          name: draftedBy,
          time: dateTime(draftedAt),
        })}
      </Text>
      <List mt="xs">
        {days.map(({ day, kind, name, unitId, unitName, promised }) => (
          <List.Item key={`${day} ${unitId ?? ''}`}>
            {longDate(day)}: {t(`organisation.calendar.change.kind.${kind}`)}
            {[name, unitName].filter(Boolean).map((words) => ` · ${words}`)}
            {promised > 0 && (
              <Text size="xs" c="var(--warn)">
                {t('organisation.calendar.change.promised', { count: promised })}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      {availableActions.length > 0 && !availableActions.includes('publish') && (
        <Text size="xs" c="dimmed" mt="xs">
          {t('organisation.calendar.change.secondPerson')}
        </Text>
      )}
      <Group gap="sm" mt="sm">
        {availableActions.includes('publish') && (
          <Button onClick={() => setAsked('publish')}>
            {t('organisation.calendar.change.publish')}
          </Button>
        )}
        {may('calendar.write') && (
          <Button onClick={onEdit}>{t('organisation.calendar.change.edit')}</Button>
        )}
        {availableActions.includes('discard') && (
          <Button color="danger" onClick={() => setAsked('discard')}>
            {t('organisation.calendar.change.discard')}
          </Button>
        )}
      </Group>
      {asked && (
        <ConfirmDialog
          act={t(`organisation.calendar.change.${asked}`)}
          consequence={t(`organisation.calendar.change.leadsTo.${asked}`, { count: touched })}
          isDangerous={asked === 'discard'}
          isPending={command.isPending}
          error={command.error}
          onConfirm={() => settle(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
