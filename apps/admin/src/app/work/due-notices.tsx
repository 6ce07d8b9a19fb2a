import { Button, Group, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { api, read } from '../api';
import { useCommand } from '../use-command';
import classes from './due-notices.module.css';
import { allNoticesQuery, unreadNoticesQuery, type Notice } from './notices';

const lateKinds: readonly Notice['kind'][] = ['overdue', 'stageOverdue'];

interface DueNoticesProps {
  /** How many stand there before «Xem tất cả». */
  shown?: number;
}

/** Warnings before a promise is missed, for whoever holds the dossier and for the superior. */
export function DueNotices({ shown = 3 }: DueNoticesProps) {
  const { t } = useTranslation();
  const [isUnfolded, setUnfolded] = useState(false);
  const unread = useQuery(unreadNoticesQuery);
  const all = useQuery({ ...allNoticesQuery, enabled: isUnfolded });
  const waiting = unread.data?.unread ?? 0;
  const newest = unread.data?.items.slice(0, shown) ?? [];
  const items = isUnfolded ? (all.data?.items ?? newest) : newest;
  if (waiting === 0 && !isUnfolded) return null;
  const fold = (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-expanded={isUnfolded}
      onClick={() => setUnfolded(!isUnfolded)}
    >
      {t(isUnfolded ? 'dossiers.noticesFold' : 'dossiers.noticesAll')}
    </Button>
  );
  if (items.length === 0)
    return (
      <Group gap="sm" className={classes.notices} role="note">
        <IconClockExclamation size={20} stroke={2} color="var(--warn)" aria-hidden />
        <Text fw={600}>{t('dossiers.noticesBrief', { count: waiting })}</Text>
        {fold}
      </Group>
    );
  return (
    <div className={classes.notices}>
      <Section
        title={t('dossiers.notices')}
        note={<Text c="dimmed">{t('dossiers.noticesWait', { count: waiting })}</Text>}
        acts={fold}
      >
        {items.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </Section>
    </div>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const { dateTime, time } = useFormats();
  const { id, kind, stage, code, dossierId, procedureName, dueAt, holdsIt } = notice;
  const { seenBy, isSettled } = notice;
  const command = useCommand({
    send: (_: null, header) =>
      read(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id }, header } })),
    changes: [['notifications']],
  });
  const about = [
    procedureName,
    dateTime(dueAt),
    holdsIt && t('dossiers.noticeHeld'),
    isSettled && t('dossiers.noticeSettled'),
    ...seenBy.map(({ fullName, at }) =>
      t('dossiers.noticeSeenBy', { name: fullName, time: time(at) }),
    ),
  ];
  return (
    <div className={classes.line}>
      <Text className={lateKinds.includes(kind) ? classes.late : undefined}>
        {t(`dossiers.notice.${kind}`, { stage: stage ? t(`dossiers.stage.${stage}`) : '' })}
      </Text>
      <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })}>
        <span className="code">{code}</span>
      </ScreenLink>
      <Text className={classes.about}>{about.filter(Boolean).join(' · ')}</Text>
      {notice.readAt === null && !isSettled && (
        <Button
          size="compact-sm"
          aria-label={t('dossiers.noticeReadOf', { code })}
          loading={command.isPending}
          onClick={() => command.run(null)}
        >
          {t('dossiers.noticeRead')}
        </Button>
      )}
    </div>
  );
}
