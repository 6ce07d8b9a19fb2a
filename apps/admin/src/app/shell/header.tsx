import { ActionIcon, Button, Kbd } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconMenu2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session';
import { PersonMenu } from './person-menu';
import { ShiftChip } from './shift-chip';
import { SearchBox } from './search-box';
import classes from './shell.module.css';

interface HeaderProps {
  onOpenNavigation: () => void;
  onOpenKeys: () => void;
}

export function Header({ onOpenNavigation, onOpenKeys }: HeaderProps) {
  const { t } = useTranslation();
  const { unit, counter } = useMe();
  return (
    <header className={classes.header}>
      <ActionIcon
        className={`${classes.burger} ${classes.onHeader}`}
        variant="default"
        size="lg"
        aria-label={t('shell.openNavigation')}
        onClick={onOpenNavigation}
      >
        <IconMenu2 size={20} />
      </ActionIcon>
      <Link to="/" className={classes.place} style={{ color: 'inherit', textDecoration: 'none' }}>
        <span className={classes.unit} title={unit.name}>
          {unit.name}
        </span>
        {counter && (
          <span className={classes.counter}>{t('common.counter', { number: counter.number })}</span>
        )}
      </Link>
      <SearchBox />
      <ShiftChip />
      <Button
        className={classes.onHeader}
        variant="default"
        leftSection={<Kbd aria-hidden>F1</Kbd>}
        aria-keyshortcuts="F1"
        aria-label={t('shell.keys')}
        onClick={onOpenKeys}
      >
        <span className={classes.keysWord}>{t('shell.keys')}</span>
      </Button>
      <PersonMenu />
    </header>
  );
}
