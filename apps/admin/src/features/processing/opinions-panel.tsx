import { Button, Group, Stack, Tabs, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  openOpinionsQuery,
  useAnswerOpinion,
  type OpenOpinion,
  type OpinionSide,
} from '../../app/work/opinions';
import { OpinionWords } from '../../app/work/opinions-panel';
import { useAnnouncer } from '../../ui/announcer';
import { DataTable } from '../../ui/data-table';
import { EmptyLine } from '../../ui/empty-line';
import { useKeptText } from '../../ui/kept-text';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { AnswerPaperField, GivenPapers } from './given-papers';
import classes from './processing-screen.module.css';
import { ReadingPane } from './reading-pane';

const sides = ['asked', 'asking'] as const satisfies readonly OpinionSide[];

const keyOf = ({ dossierId, no }: OpenOpinion) => `${dossierId}/${no}`;

/** What other units ask mine, and what mine waits for. */
export function OpinionsPanel() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const search = useSearch({ from: '/signed-in/processing' });
  const list = useListState();
  const side = sides.find((each) => each === search.side) ?? 'asked';
  const query = useQuery(openOpinionsQuery(side, search.after));
  const items = query.data?.items;
  const shown = items?.find((each) => keyOf(each) === search.id) ?? items?.[0];
  return (
    <>
      <Tabs
        value={side}
        onChange={(next) => list.change({ side: next, id: undefined, do: undefined })}
      >
        <Tabs.List mb="sm">
          {sides.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`work.opinion.side.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <div className={classes.panes}>
        <DataTable<OpenOpinion>
          caption={t('processing.queue.opinions')}
          rows={items}
          rowKey={keyOf}
          onOpen={(row) => list.keep({ id: keyOf(row), do: undefined })}
          currentKey={shown && keyOf(shown)}
          columns={[
            {
              key: 'dossier',
              label: t('processing.column.dossier'),
              kind: 'name',
              render: ({ code, procedureName, askedUnit, askingUnit }) => (
                <>
                  <span className="code">{code}</span>
                  <Text>
                    {side === 'asked'
                      ? t('work.opinion.asks', { unit: askingUnit.name ?? '' })
                      : t('work.opinion.waits', { unit: askedUnit.name ?? '' })}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {procedureName}
                  </Text>
                </>
              ),
            },
            {
              key: 'answerBy',
              label: t('work.opinion.answerBy'),
              kind: 'status',
              width: 200,
              render: ({ answerBy, isOverdue }) => (
                <Text fw={isOverdue ? 600 : undefined} c={isOverdue ? 'var(--danger)' : undefined}>
                  {isOverdue ? t('work.opinion.overdue', { date: date(answerBy) }) : date(answerBy)}
                </Text>
              ),
            },
          ]}
          empty={{ sentence: t(`work.opinion.none.${side}`) }}
          error={query.error}
          onRetry={() => void query.refetch()}
          onNext={list.nextPage(query.data?.next)}
          onPrevious={list.previousPage}
          autoFocus
        />
        {shown ? (
          <div key={keyOf(shown)}>
            <Section title={t('work.opinion.panel')}>
              <OpinionWords opinion={shown} />
              {side === 'asked' && <AnswerForm opinion={shown} />}
            </Section>
            {side === 'asked' ? (
              <GivenPapers opinion={shown} />
            ) : (
              <ReadingPane key={shown.dossierId} id={shown.dossierId} isSigning={false} />
            )}
          </div>
        ) : (
          items && <EmptyLine sentence={t('processing.nothingOpen')} />
        )}
      </div>
    </>
  );
}

function AnswerForm({ opinion }: { opinion: OpenOpinion }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { dossierId: id, no, code } = opinion;
  const [text, keep] = useKeptText(`answer.${id}.${no}`);
  const command = useAnswerOpinion(() => {
    keep('');
    say(t('work.opinion.answered', { code }));
  });
  const answer = text.normalize('NFC').trim();
  return (
    <Stack gap="sm" mt="sm">
      <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
      <Textarea
        label={t('work.opinion.answerWords')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={text}
        onChange={(event) => keep(event.currentTarget.value)}
      />
      <AnswerPaperField opinion={opinion} />
      <Group>
        <MainAct
          label={t('work.opinion.answer')}
          isPending={command.isPending}
          blockedBecause={answer ? undefined : t('work.opinion.noAnswer')}
          onRun={() => command.run({ id, no, answer })}
        />
        {answer && <Button onClick={() => keep('')}>{t('common.cancel')}</Button>}
      </Group>
    </Stack>
  );
}
