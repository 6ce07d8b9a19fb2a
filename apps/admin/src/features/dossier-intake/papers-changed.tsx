import { Alert, Button, List } from '@mantine/core';
import { IconFileDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChangedPaper } from './changed-papers';

interface PapersChangedProps {
  changes: readonly ChangedPaper[];
  onSeen: () => void;
}

/** The procedure has a newer version than the draft: which papers have to be looked at again. */
export function PapersChanged({ changes, onSeen }: PapersChangedProps) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <Alert
      mb="sm"
      role="alert"
      color="warn"
      variant="outline"
      icon={<IconFileDiff size={20} aria-hidden />}
      title={t('intake.papersChanged.title')}
    >
      <List>
        {changes.map(({ shortName, change }) => (
          <List.Item key={`${change} ${shortName}`}>
            {t(`intake.papersChanged.${change}`, { paper: shortName })}
          </List.Item>
        ))}
      </List>
      <Button mt="xs" size="compact-md" onClick={onSeen}>
        {t('intake.papersChanged.seen')}
      </Button>
    </Alert>
  );
}
