import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconChevronDown, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n';
import { endServerSession, useMe, useSignOut } from '../session';
import { sessionLock } from '../session-lock';
import { useOwnShift } from '../work/own-shift';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import classes from './shell.module.css';

const languageNames = { vi: 'shell.vietnamese', en: 'shell.english' } as const;

export function PersonMenu() {
  const { t, i18n } = useTranslation();
  const { staff } = useMe();
  const signOut = useSignOut();
  const shift = useOwnShift();
  const [isWarned, setWarned] = useState(false);
  const lockNow = () => {
    sessionLock.lock('person');
    void endServerSession().catch(() => undefined);
  };
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const check = (isChosen: boolean) => isChosen && <IconCheck size={16} aria-hidden />;
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          className={classes.onHeader}
          variant="default"
          aria-label={t('shell.person', { name: staff.fullName })}
          leftSection={<IconUser size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          <span className={classes.personName}>{staff.fullName}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            rightSection={check(i18n.language === language)}
            onClick={() => void i18n.changeLanguage(language)}
          >
            {t(languageNames[language])}
          </Menu.Item>
        ))}
        <Menu.Label>{t('shell.theme')}</Menu.Label>
        <Menu.Item
          rightSection={check(colorScheme !== 'dark')}
          onClick={() => setColorScheme('light')}
        >
          {t('shell.themeLight')}
        </Menu.Item>
        <Menu.Item
          rightSection={check(colorScheme === 'dark')}
          onClick={() => setColorScheme('dark')}
        >
          {t('shell.themeDark')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item component={Link} to="/my-sessions">
          {t('shell.mySessions')}
        </Menu.Item>
        <Menu.Item onClick={lockNow}>{t('shell.lockNow')}</Menu.Item>
        <Menu.Item onClick={() => (shift ? setWarned(true) : void signOut())}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
      {isWarned && (
        <ConfirmDialog
          act={t('shell.signOutAnyway')}
          consequence={t('shell.shiftOpen')}
          isPending={false}
          error={null}
          onConfirm={() => void signOut()}
          onClose={() => setWarned(false)}
        />
      )}
    </Menu>
  );
}
