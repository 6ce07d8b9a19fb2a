import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Doubt } from './doubt';
import type { PaperToBring } from './get-guidance';
import classes from './guidance.module.css';
import { useGuidanceWords } from './use-guidance-words';

/** Each paper by its short name, original or copy, how many, and when it is needed. */
export function PapersToBring({ papers }: { papers: readonly PaperToBring[] }) {
  const { t } = useTranslation();
  if (papers.length === 0) return <Doubt>{t('guidance.noPapers')}</Doubt>;
  return (
    <ol className={classes.papers}>
      {papers.map((paper) => (
        <Paper key={paper.no} paper={paper} />
      ))}
    </ol>
  );
}

function Paper({ paper }: { paper: PaperToBring }) {
  const { t } = useTranslation();
  const words = useGuidanceWords();
  const facts = [
    words.quantity(paper),
    paper.presentOnly && t('guidance.presentOnly'),
    words.need(paper),
    paper.hasForm && t('guidance.hasForm'),
  ].filter(Boolean);
  return (
    <li>
      <Text fw={600}>{paper.shortName}</Text>
      <Text size="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </li>
  );
}
