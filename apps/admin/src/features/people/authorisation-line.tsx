import type { components } from '@motcua/shared-api-client';
import { officeDay } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';

type Authorisation = NonNullable<components['schemas']['DossierSubmitter']['authorisation']>;

const isOver = ({ validUntil }: Authorisation): boolean =>
  validUntil !== undefined && validUntil < officeDay(officeClock.now());

/** Whether the paper lets this person collect the result today. */
export const coversCollecting = (paper: Authorisation): boolean =>
  paper.scope !== 'submit' && !isOver(paper);

/** The paper in one sentence: number, day, who certified it, for what, and how long. */
export function useAuthorisationWords() {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (paper: Authorisation): string => {
    const { number, issuedOn, certifiedBy, scope, validUntil } = paper;
    const about = t('people.authorisationText', {
      number,
      date: date(issuedOn),
      by: certifiedBy,
      scope: t(`people.authorisationScope.${scope}`),
    });
    if (!validUntil) return about;
    const key = isOver(paper) ? 'people.authorisationExpired' : 'people.authorisationUntil';
    return `${about} ${t(key, { date: date(validUntil) })}`;
  };
}
