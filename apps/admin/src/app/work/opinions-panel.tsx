import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useMay } from '../session';
import { opinionsQuery, useWithdrawOpinion, type Opinion } from './opinions';

interface OpinionsPanelProps {
  dossierId: string;
  reason?: string;
}

/** Whom was asked, until when, and what was answered; not there while nobody was asked. */
export function OpinionsPanel({ dossierId, reason }: OpinionsPanelProps) {
  const { t } = useTranslation();
  const opinions = useQuery(opinionsQuery(dossierId, reason));
  const withdraw = useWithdrawOpinion();
  const may = useMay();
  const items = opinions.data?.items ?? [];
  if (items.length === 0 && !opinions.error) return null;
  return (
    <Section title={t('work.opinion.panel')}>
      <ProblemAlert error={opinions.error ?? withdraw.error} />
      <Stack gap="sm">
        {items.map((opinion) => (
          <div key={opinion.no}>
            <OpinionWords opinion={opinion} />
            <AnswerPaper dossierId={dossierId} opinion={opinion} />
            {!opinion.answeredAt &&
              !opinion.withdrawnAt &&
              may('dossier.process', 'dossier.decide') && (
                <Button
                  size="compact-md"
                  mt={4}
                  loading={withdraw.isPending}
                  onClick={() => withdraw.run({ id: dossierId, no: opinion.no })}
                >
                  {t('work.opinion.withdraw')}
                </Button>
              )}
          </div>
        ))}
      </Stack>
    </Section>
  );
}

/** It is a document of the dossier, for whoever reads the dossier. */
function AnswerPaper({ dossierId, opinion }: { dossierId: string; opinion: Opinion }) {
  const { answerPaper, answeredAt } = opinion;
  if (!answerPaper || !answeredAt) return null;
  return (
    <Anchor
      href={`/api/v1/dossiers/${dossierId}/documents/${answerPaper.no}?inline=1`}
      target="_blank"
      style={{ wordBreak: 'break-word' }}
    >
      {answerPaper.fileName}
    </Anchor>
  );
}

export function OpinionWords({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation();
  const { date, dateTime } = useFormats();
  const { askedUnit, askedBy, askedAt, question, papers } = opinion;
  const { answer, answeredBy, answeredAt } = opinion;
  const state = () => {
    if (answeredAt && answeredBy)
      return t('work.opinion.answeredBy', {
        name: answeredBy.fullName,
        time: dateTime(answeredAt),
      });
    if (opinion.withdrawnAt)
      return t('work.opinion.withdrawn', { time: dateTime(opinion.withdrawnAt) });
    const key = opinion.isOverdue ? 'work.opinion.overdue' : 'work.opinion.waiting';
    return t(key, { date: date(opinion.answerBy) });
  };
  return (
    <>
      <Text size="xs" c="dimmed">
        {t('work.opinion.askedBy', {
          name: askedBy.fullName,
          unit: askedUnit.name ?? '',
          time: dateTime(askedAt),
        })}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{question}</Text>
      {papers.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('work.opinion.given', { papers: papers.map(({ fileName }) => fileName).join(', ') })}
        </Text>
      )}
      <Text size="xs" fw={600} c={opinion.isOverdue ? 'var(--danger)' : 'dimmed'}>
        {state()}
      </Text>
      {answer && <Text style={{ whiteSpace: 'pre-wrap' }}>{answer}</Text>}
    </>
  );
}
