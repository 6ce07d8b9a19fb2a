import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import classes from './clock.module.css';
import { unreadNoticesQuery, type Notice } from './get-notifications';

/** Warnings before a promise is missed, for whoever holds the dossier and for the superior. */
export function DueNotices() {
  const { t } = useTranslation();
  const notices = useQuery(unreadNoticesQuery);
  const { items = [], unread = 0 } = notices.data ?? {};
  if (items.length === 0) return null;
  return (
    <div className={classes.notices}>
      <Section title={t('dossiers.notices')} note={<Text c="dimmed">{unread}</Text>}>
        {items.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
        {unread > items.length && (
          <Text c="dimmed">{t('dossiers.moreNotices', { count: unread - items.length })}</Text>
        )}
      </Section>
    </div>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { id, kind, code, dossierId, procedureName, dueAt, holdsIt } = notice;
  const command = useCommand({
    send: (_: null, header) =>
      read(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id }, header } })),
    changes: [['notifications']],
  });
  return (
    <Group gap="sm" mt={4} wrap="nowrap">
      <Text className={kind === 'overdue' ? classes.late : undefined}>
        {t(`dossiers.notice.${kind}`)}
      </Text>
      <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })}>
        {code}
      </ScreenLink>
      <Text flex={1} truncate>
        {procedureName} · {dateTime(dueAt)}
        {holdsIt && ` · ${t('dossiers.noticeHeld')}`}
      </Text>
      <Button
        size="compact-sm"
        aria-label={t('dossiers.noticeReadOf', { code })}
        loading={command.isPending}
        onClick={() => command.run(null)}
      >
        {t('dossiers.noticeRead')}
      </Button>
    </Group>
  );
}
