import { useTranslation } from 'react-i18next';
import classes from './dossier.module.css';
import { trulyBlocked } from './dossier-acts';
import type { Dossier } from './get-dossier';

/** What cannot be done now although it is one's work, and why. */
export function BlockedActs({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const blocked = trulyBlocked(dossier);
  if (blocked.length === 0) return null;
  return (
    <details className={classes.blocked}>
      <summary>{t('dossiers.notPossible', { count: blocked.length })}</summary>
      <ul>
        {blocked.map(({ action, reason }) => (
          <li key={action}>
            {t(`dossier.action.${action}`)}: {t(`dossier.blocked.${reason}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
