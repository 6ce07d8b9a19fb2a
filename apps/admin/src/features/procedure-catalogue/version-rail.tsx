import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { procedureVersionsQuery, type ProcedureVersion } from './get-procedure';
import classes from './procedure.module.css';

interface VersionRailProps {
  code: string;
  /** The version on the screen. */
  shownNo: number | undefined;
}

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/** Every version with its days, the newest on top; arrows go along the rail. */
export function VersionRail({ code, shownNo }: VersionRailProps) {
  const { t } = useTranslation();
  const rail = useRef<HTMLElement>(null);
  const query = useQuery(procedureVersionsQuery(code));

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.code];
    if (step === undefined || !rail.current) return;
    const links = [...rail.current.querySelectorAll('a')];
    event.preventDefault();
    links[links.findIndex((link) => link === document.activeElement) + step]?.focus();
  };
  return (
    <nav
      ref={rail}
      className={classes.rail}
      aria-label={t('catalogue.versions')}
      onKeyDown={onKeyDown}
    >
      <p className={classes.railTitle}>{t('catalogue.versions')}</p>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      <ol className={classes.railList}>
        {query.data?.items.map((version) => (
          <li key={version.no}>
            <Link
              to="/procedures/$code"
              params={{ code }}
              search={(search) => ({ ...search, version: String(version.no), case: undefined })}
              className={classes.version}
              aria-current={version.no === shownNo || undefined}
            >
              <VersionDays version={version} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function VersionDays({ version }: { version: ProcedureVersion }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { no, validFrom, validTo, doubtCount } = version;
  const days = () => {
    if (!validTo) return t('catalogue.since', { from: date(validFrom) });
    // A version replaced on its own first day never applied to anything.
    if (validTo < validFrom) return t('catalogue.neverInForce', { day: date(validFrom) });
    return t('catalogue.fromTo', { from: date(validFrom), to: date(validTo) });
  };
  return (
    <>
      <strong>{t('catalogue.version', { no })}</strong>
      <span>{days()}</span>
      {doubtCount > 0 && <span>{t('catalogue.doubtCount', { count: doubtCount })}</span>}
    </>
  );
}
