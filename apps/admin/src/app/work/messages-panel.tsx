import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useMay } from '../session';
import { messagesQuery, type Message } from './messages';

interface MessagesPanelProps {
  dossierId: string;
  reason?: string;
  onWrite: () => void;
}

/** What was written to the applicant and what became of it. */
export function MessagesPanel({ dossierId, reason, onWrite }: MessagesPanelProps) {
  const { t } = useTranslation();
  const may = useMay();
  const messages = useQuery(messagesQuery(dossierId, reason));
  const mayWrite = may('dossier.receive', 'dossier.process', 'dossier.decide');
  return (
    <Section
      title={t('work.message.panel')}
      acts={
        mayWrite && (
          <Button size="compact-md" onClick={onWrite}>
            {t('work.message.write')}
          </Button>
        )
      }
    >
      <ProblemAlert error={messages.error} onRetry={() => void messages.refetch()} />
      {messages.data?.items.length === 0 && <Text c="dimmed">{t('work.message.none')}</Text>}
      <Stack gap="sm">
        {messages.data?.items.map((message) => (
          <MessageWords key={message.no} message={message} hasGateway={messages.data.hasGateway} />
        ))}
      </Stack>
    </Section>
  );
}

function MessageWords({ message, hasGateway }: { message: Message; hasGateway: boolean }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { state, fault, phone, text, parts, writtenAt, writtenBy, settledAt } = message;
  const outcome = () => {
    if (state === 'sent')
      return t('work.message.sent', { time: settledAt ? dateTime(settledAt) : '' });
    if (state === 'failed') return t(`work.message.fault.${fault ?? 'refusedByGateway'}`);
    if (!hasGateway) return t('work.message.noGateway');
    return t(fault ? 'work.message.waitsAgain' : 'work.message.waits');
  };
  return (
    <div>
      <Text size="xs" c="dimmed">
        {writtenBy.fullName} · {dateTime(writtenAt)} · {phone} ·{' '}
        {t('work.message.parts', { count: parts })}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
      <Text size="xs" fw={600} c={state === 'failed' ? 'var(--danger)' : 'dimmed'}>
        {outcome()}
        {message.isPublic && ` · ${t('work.message.public')}`}
      </Text>
    </div>
  );
}
