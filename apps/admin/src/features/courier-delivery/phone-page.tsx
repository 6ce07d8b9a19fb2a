import { Link } from '@tanstack/react-router';
import { IconBarcode, IconMap2, IconStack2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import classes from './phone-page.module.css';

const tabs = [
  { to: '/my-round', name: 'round', icon: IconMap2 },
  { to: '/my-round/scan', name: 'scan', icon: IconBarcode },
  { to: '/manifests', name: 'bags', icon: IconStack2 },
] as const;

interface PhonePageProps {
  title: string;
  isCode?: boolean;
  status?: ReactNode;
  subtitle?: ReactNode;
  hasError?: boolean;
  children: ReactNode;
}

/** A screen for one hand: one column, a bar at the bottom, everything at least 48 px high. */
export function PhonePage({ children, ...header }: PhonePageProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.phone}>
      <PageHeader {...header} />
      {children}
      <nav className={classes.bar} aria-label={t('courier.round.bar')}>
        {tabs.map(({ to, name, icon: Icon }) => (
          <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: true }}>
            <Icon size={22} stroke={2} aria-hidden />
            {t(`courier.round.tab.${name}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
