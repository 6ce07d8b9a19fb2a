import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MainAct, type MainActProps } from './main-act';

type DialogActsProps = MainActProps & {
  onClose: () => void;
  /** Closed now, an answer that is shown only once would be gone before anybody has read it. */
  isLocked?: boolean;
  className?: string;
};

/** The foot of a dialog: the way out, and the act. */
export function DialogActs({ onClose, isLocked, className, ...act }: DialogActsProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" align="flex-start" className={className}>
      <Button disabled={isLocked} onClick={onClose}>
        {t('common.close')}
      </Button>
      <MainAct {...act} />
    </Group>
  );
}
