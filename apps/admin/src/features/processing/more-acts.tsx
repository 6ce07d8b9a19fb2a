import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOpenScreen } from '../../ui/screen-link';

export interface RareAct {
  key: string;
  label: string;
  isDangerous?: boolean;
  run: () => void;
}

interface MoreActsProps {
  dossierId: string;
  acts: readonly RareAct[];
}

/** What is done now and then, so that the usual acts stand in one row. */
export function MoreActs({ dossierId, acts }: MoreActsProps) {
  const { t } = useTranslation();
  const openScreen = useOpenScreen();
  const openDossier = () =>
    openScreen(linkOptions({ to: '/dossiers/$id', params: { id: dossierId } }));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconDots size={18} aria-hidden />}>{t('common.more')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(({ key, label, isDangerous, run }) => (
          <Menu.Item key={key} c={isDangerous ? 'var(--danger)' : undefined} onClick={run}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Item onClick={openDossier}>{t('processing.openDossier')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
