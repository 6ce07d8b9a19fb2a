import { Button, FileButton, Group, List, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { resultFile, useAddResult } from './add-result';
import { FileViewer } from './file-viewer';
import type { Dossier } from './get-dossiers';
import { FileButtons } from './papers-to-read';

/** Whoever works on the dossier or decides it files the result; afterwards it is only read. */
const openToResults: readonly Dossier['status'][] = ['inProcess', 'awaitingSignature'];

export function ResultPapers({ dossier, isLarge }: { dossier: Dossier; isLarge: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const { id, results, status } = dossier;
  const first = isLarge ? results[0]?.no : undefined;
  const [shown = first, setShown] = useState<number>();
  const file = results.find(({ no }) => no === shown);
  const mayAdd = openToResults.includes(status) && may('dossier.process', 'dossier.decide');
  if (!mayAdd && results.length === 0) return null;
  return (
    <Section title={t('processing.section.result')} acts={mayAdd && <AddResult dossierId={id} />}>
      {results.length === 0 && <Text>{t('processing.result.none')}</Text>}
      <List listStyleType="none">
        {results.map((result) => (
          <List.Item key={result.no}>
            <Group gap="sm">
              {result.fileName}
              <FileButtons files={[result]} shown={shown} onShow={setShown} />
            </Group>
          </List.Item>
        ))}
      </List>
      {file && <FileViewer dossierId={id} file={file} isLarge={isLarge} />}
    </Section>
  );
}

function AddResult({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation();
  const add = useAddResult();
  return (
    <div>
      <FileButton
        accept="application/pdf,image/jpeg,image/png"
        inputProps={{ 'aria-label': t('processing.result.add') }}
        onChange={(file) => file && add.run(resultFile(dossierId, file))}
      >
        {(props) => (
          <Button
            {...props}
            size="compact-md"
            loading={add.isPending}
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            {t('processing.result.add')}
          </Button>
        )}
      </FileButton>
      <ProblemAlert error={add.error} onRetry={add.retry} />
    </div>
  );
}
