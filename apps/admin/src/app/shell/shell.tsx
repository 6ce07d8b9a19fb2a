import { Drawer } from '@mantine/core';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyHelp } from '../../ui/key-help';
import { UnitNameProvider } from '../../ui/page-title';
import { useMe } from '../session';
import { BannerLines } from './banner-lines';
import { Header } from './header';
import { LockScreen, useLockCause } from './lock-screen';
import { FirstPasswordDialog } from './own-password-dialogs';
import { NavigationList } from './navigation-list';
import { useSectionKeys } from './section-keys';
import classes from './shell.module.css';
import { useIdleLock } from './use-idle-lock';
import { useNewIntakeKey } from './use-new-intake-key';

/** The frame of every signed-in screen. Behind the lock the work stays as it was. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const lock = useLockCause();
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  // Nothing could be read yet; work that stands there already stays.
  const [beganRefused] = useState(me.mustChangePassword);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const secondsToLock = useIdleLock(me.idleLockMinutes);
  const keyHelp = useKeyHelp();
  useSectionKeys(main);
  useNewIntakeKey();
  useEffect(() => setDrawerOpen(false), [pathname]);

  return (
    <UnitNameProvider value={me.unit.name}>
      <a className={classes.skip} href="#main">
        {t('common.skipToContent')}
      </a>
      <div className={classes.frame}>
        <Header onOpenNavigation={() => setDrawerOpen(true)} onOpenKeys={keyHelp.open} />
        <nav className={classes.nav} aria-label={t('shell.navigation')}>
          <NavigationList withKeys />
        </nav>
        <div className={classes.banner}>
          <BannerLines secondsToLock={secondsToLock} />
        </div>
        <main className={classes.main} id="main" ref={main} tabIndex={-1}>
          {!(beganRefused && me.mustChangePassword) && <Outlet />}
        </main>
      </div>
      <Drawer
        opened={isDrawerOpen}
        onClose={() => setDrawerOpen(false)}
        title={t('shell.navigation')}
        size={260}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <NavigationList />
      </Drawer>
      {keyHelp.overlay}
      {me.mustChangePassword && <FirstPasswordDialog />}
      {lock && <LockScreen cause={lock} />}
    </UnitNameProvider>
  );
}
