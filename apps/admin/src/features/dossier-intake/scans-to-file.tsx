import { Button, Text } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useScansToFile } from './file-scans';
import { RefusedScans } from './refused-scans';

interface ScansToFileProps {
  /** Right after reception nobody is asked. */
  startsAlone?: boolean;
}

/** Scans that are on this PC only, until they are filed with their dossier. */
export function ScansToFile({ startsAlone = false }: ScansToFileProps) {
  const { t } = useTranslation();
  const { scans, refused, file, discard, isPending, error } = useScansToFile();
  const hasStarted = useRef(false);
  useEffect(() => {
    if (!startsAlone || hasStarted.current) return;
    hasStarted.current = true;
    void file();
  }, [startsAlone, file]);
  if (scans.length === 0) return null;
  const dossiers = new Map(scans.map((scan) => [scan.dossierId, scan.dossierCode]));
  return (
    <Section title={t('intake.scans.waiting')}>
      <ProblemAlert error={error} onRetry={() => void file()} />
      <RefusedScans refused={refused} onDiscard={(scan) => void discard(scan)} />
      <Text role="status">
        {t(isPending ? 'intake.scans.filing' : 'intake.scans.onThisPc', { count: scans.length })}
      </Text>
      {[...dossiers].map(([id = '', code]) => (
        <div key={id}>
          <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
            <span className="code">{code}</span>
          </ScreenLink>
        </div>
      ))}
      <Button mt="xs" loading={isPending} onClick={() => void file()}>
        {t('intake.scans.file')}
      </Button>
    </Section>
  );
}
