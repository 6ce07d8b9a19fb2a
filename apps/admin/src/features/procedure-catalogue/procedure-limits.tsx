import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { FoldedText } from './folded-text';
import type { Procedure, ProcedureChannel } from './get-procedure';
import { MarkBadge } from './mark-badge';
import { useProcedureWords } from './use-procedure-words';

/** The time limit of every way to hand in, with how sure it is and what was published. */
export function ProcedureLimits({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const words = useProcedureWords();
  const columns: Column<ProcedureChannel>[] = [
    {
      key: 'channel',
      label: t('catalogue.channelLabel'),
      kind: 'name',
      render: ({ channel }) => t(`catalogue.channel.${channel}`),
    },
    {
      key: 'limit',
      label: t('catalogue.limitLabel'),
      kind: 'name',
      render: ({ limit }) => (
        <>
          <Text fw={600}>{words.limit(limit)}</Text>
          {limit?.countsFirstDay && (
            <Text size="xs" c="dimmed">
              {t('catalogue.countsFirstDay')}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'mark',
      label: t('catalogue.sureness'),
      kind: 'status',
      render: ({ limitMark }) => <MarkBadge mark={limitMark} />,
    },
    {
      key: 'text',
      label: t('catalogue.published'),
      render: (channel) => <Published channel={channel} />,
    },
  ];
  return (
    <DataTable<ProcedureChannel>
      caption={t('catalogue.tab.limits')}
      columns={columns}
      rows={procedure.channels}
      rowKey={({ channel }) => channel}
      empty={{ sentence: t('catalogue.noChannels') }}
    />
  );
}

function Published({ channel }: { channel: ProcedureChannel }) {
  const { t } = useTranslation();
  const words = useProcedureWords();
  const { limitText, note, furtherTerms = [] } = channel;
  if (!limitText && !note && furtherTerms.length === 0)
    return <Text c="dimmed">{t('catalogue.nothingPublished')}</Text>;
  return (
    <Stack gap="xs">
      {limitText && <FoldedText text={limitText} />}
      {note && <FoldedText text={note} />}
      {furtherTerms.map((term, index) => (
        <div key={index}>
          <Text fw={600}>{words.limit(term.limit)}</Text>
          {term.limitText && <FoldedText text={term.limitText} />}
          {term.note && <FoldedText text={term.note} />}
        </div>
      ))}
    </Stack>
  );
}
