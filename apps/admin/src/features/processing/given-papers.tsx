import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFile, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  givenPaperAddress,
  givenPaperQuery,
  useAttachToAnswer,
  type OpenOpinion,
} from '../../app/work/opinions';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { ShownFile } from './file-viewer';

/** What the asking unit lets this one read; nothing else of the dossier can be seen from here. */
export function GivenPapers({ opinion }: { opinion: OpenOpinion }) {
  const { t } = useTranslation();
  const { dossierId, no, papers } = opinion;
  const [shown, setShown] = useState(papers[0]?.no);
  const paper = papers.find((each) => each.no === shown);
  return (
    <Section title={t('work.opinion.papers')}>
      {papers.length === 0 && <Text c="dimmed">{t('work.opinion.noPapers')}</Text>}
      <Group gap="xs" mb={paper ? 'sm' : undefined}>
        {papers.map((each) => (
          <Button
            key={each.no}
            size="compact-md"
            leftSection={<IconFile size={16} aria-hidden />}
            aria-pressed={shown === each.no}
            onClick={() => setShown(shown === each.no ? undefined : each.no)}
          >
            {each.componentName ?? each.fileName}
          </Button>
        ))}
      </Group>
      {paper && (
        <ShownFile
          key={paper.no}
          file={paper}
          query={givenPaperQuery(dossierId, no, paper)}
          address={givenPaperAddress(dossierId, no, paper.no)}
        />
      )}
    </Section>
  );
}

/** The paper that goes with the answer; a second one takes the place of the first. */
export function AnswerPaperField({ opinion }: { opinion: OpenOpinion }) {
  const { t } = useTranslation();
  const { dossierId, no, answerPaper } = opinion;
  const upload = useAttachToAnswer(dossierId, no);
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <FileButton
          accept="application/pdf,image/jpeg,image/png"
          onChange={(file) => file && upload.run(file)}
          inputProps={{ 'aria-label': t('work.opinion.attach') }}
        >
          {(props) => (
            <Button
              {...props}
              loading={upload.isPending}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {t(answerPaper ? 'work.opinion.attachAnother' : 'work.opinion.attach')}
            </Button>
          )}
        </FileButton>
        {answerPaper && (
          <Anchor href={givenPaperAddress(dossierId, no, answerPaper.no)} download>
            {answerPaper.fileName}
          </Anchor>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t('work.opinion.attachHint')}
      </Text>
      <ProblemAlert error={upload.error} onRetry={upload.retry} />
    </Stack>
  );
}
