import { IconClockExclamation, IconCloudOff, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import { useMe } from '../session';
import classes from './shell.module.css';
import { useOfflineSince } from './use-offline-since';

const shownBeforeLockSeconds = 60;

export function BannerLines({ secondsToLock }: { secondsToLock: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const offlineSince = useOfflineSince();
  const { demo } = useMe();
  return (
    <>
      {offlineSince && (
        <Line tint="warn" icon={<IconCloudOff size={18} aria-hidden />}>
          {t('shell.offline', { time: formats.time(offlineSince) })}
        </Line>
      )}
      {secondsToLock <= shownBeforeLockSeconds && (
        <Line tint="warn" icon={<IconClockExclamation size={18} aria-hidden />}>
          {t('shell.lockSoon', { seconds: secondsToLock })}
        </Line>
      )}
      {demo && (
        <Line tint="info" icon={<IconInfoCircle size={18} aria-hidden />}>
          {t('shell.demo')}
        </Line>
      )}
    </>
  );
}

interface LineProps {
  tint: 'warn' | 'info';
  icon: ReactNode;
  children: ReactNode;
}

function Line({ tint, icon, children }: LineProps) {
  return (
    <div className={classes.bannerLine} data-tint={tint}>
      {icon}
      <span>{children}</span>
    </div>
  );
}
