import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RefusedScan } from './file-scans';
import type { KeptScan } from './kept-scans';

interface RefusedScansProps {
  refused: readonly RefusedScan[];
  onDiscard: (scan: KeptScan) => void;
}

/** Each with its reason; what its dossier will never take has to go from this PC some day. */
export function RefusedScans({ refused, onDiscard }: RefusedScansProps) {
  const { t } = useTranslation();
  if (refused.length === 0) return null;
  return (
    <div role="alert">
      {refused.map(({ scan, problem: { problem } }) => (
        <Group key={scan.fileKey} gap="sm" mb={4} wrap="nowrap" justify="space-between">
          <Text c="var(--danger)">
            {t('intake.scans.refused', {
              name: scan.name,
              code: scan.dossierCode,
              why: problem.detail || problem.title,
            })}
          </Text>
          <Button
            flex="none"
            size="compact-md"
            aria-label={t('intake.scans.remove', { name: scan.name })}
            onClick={() => onDiscard(scan)}
          >
            {t('intake.scans.discard')}
          </Button>
        </Group>
      ))}
    </div>
  );
}
