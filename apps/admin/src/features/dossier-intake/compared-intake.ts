import { useTranslation } from 'react-i18next';
import { useNamedUnits } from '../../app/units';
import type { ComparedField } from '../../ui/conflict-panel';
import { useFormats } from '../../ui/use-formats';
import { promisedMoment } from './earlier-promise';
import { nameOf, type IntakeForm } from './intake-form';
import type { AuthorisationValue } from './intake-values';

type Row = readonly [label: string, read: (form: IntakeForm) => string];

/** Every field of two texts of one draft in which they differ, in the order of the page. */
export function useComparedFields() {
  const rows = [
    ...useMatterRows(),
    ...useApplicantRows(),
    ...useSubmitterRows(),
    ...usePaperRows(),
    ...useReturnRows(),
  ];
  return (mine: IntakeForm, theirs: IntakeForm): ComparedField[] =>
    rows
      .map(([label, read]) => ({ label, mine: read(mine), theirs: read(theirs) }))
      .filter((row) => row.mine !== row.theirs);
}

function useMatterRows(): Row[] {
  const { t } = useTranslation();
  const { number } = useFormats();
  const units = useNamedUnits();
  const unit = (id: string | undefined) => units.find((each) => each.id === id)?.name ?? id ?? '';
  return [
    [t('intake.procedure'), ({ procedureCode }) => procedureCode],
    [t('intake.case'), ({ caseNo }) => String(caseNo ?? '')],
    [t('intake.channel'), ({ channel }) => t(`dossier.channel.${channel}`)],
    [t('intake.competentUnit'), ({ competentUnitId }) => unit(competentUnitId)],
    [t('intake.helpedUnit'), ({ helpedUnitId }) => unit(helpedUnitId)],
    [
      t('intake.limit'),
      ({ limit }) =>
        limit
          ? [
              limit.value === undefined ? '' : number(limit.value),
              t(`intake.timeUnit.${limit.unit}`),
            ].join(' ')
          : '',
    ],
    [t('intake.collectionNumber'), ({ consignment }) => consignment?.number ?? ''],
  ];
}

function useApplicantRows(): Row[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  const text = (name: 'personalId' | 'phone' | 'email' | 'address' | 'taxNumber'): Row => [
    t(`kit.person.${name}`),
    ({ applicant }) => applicant[name],
  ];
  return [
    [t('kit.person.kind'), ({ applicant }) => t(`kit.person.${applicant.kind}`)],
    text('personalId'),
    text('taxNumber'),
    [t('kit.person.fullName'), ({ applicant }) => nameOf(applicant)],
    [
      t('kit.person.birthDate'),
      ({ applicant: { birthDate } }) => (birthDate ? date(birthDate) : ''),
    ],
    [t('kit.person.sex'), ({ applicant: { sex } }) => (sex ? t(`kit.person.${sex}`) : '')],
    text('phone'),
    text('email'),
    text('address'),
    [t('kit.person.representative'), ({ applicant }) => applicant.representative],
  ];
}

/** Who brings the papers; while nobody is named, what was typed before does not count. */
function useSubmitterRows(): Row[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  const brought = (form: IntakeForm, text: string) => (form.isOnBehalf ? text : '');
  const of = (label: string) => `${t('intake.onBehalf')}: ${label}`;
  const text = (name: 'fullName' | 'relation' | 'personalId' | 'phone' | 'authority'): Row => [
    of(t(`intake.submitter.${name}`)),
    (form) => brought(form, form.submitter[name]),
  ];
  const paper = (
    name: keyof AuthorisationValue,
    say: (paper: AuthorisationValue) => string,
  ): Row => [
    of(t(`intake.authorisation.${name}`)),
    (form) => brought(form, say(form.submitter.authorisation)),
  ];
  return [
    [t('intake.whoBrings'), ({ isOnBehalf }) => t(`intake.${isOnBehalf ? 'onBehalf' : 'bySelf'}`)],
    text('fullName'),
    text('relation'),
    text('personalId'),
    text('phone'),
    text('authority'),
    paper('number', ({ number }) => number),
    paper('issuedOn', ({ issuedOn }) => (issuedOn ? date(issuedOn) : '')),
    paper('certifiedBy', ({ certifiedBy }) => certifiedBy),
    paper('scope', ({ number, scope }) => (number ? t(`people.authorisationScope.${scope}`) : '')),
    paper('validUntil', ({ validUntil }) => (validUntil ? date(validUntil) : '')),
  ];
}

function usePaperRows(): Row[] {
  const { t } = useTranslation();
  const { money } = useFormats();
  return [
    [
      t('intake.section.papers'),
      ({ ticks }) =>
        ticks
          .map(({ no, state, kind, copies, certifiedCopies = 0, sheets, note }) => {
            const counted = [
              t(`dossier.paper.${state}`),
              kind ? t(`dossier.paperKind.${kind}`) : '',
              copies > 0 ? t('kit.checklist.copiesShort', { count: copies }) : '',
              certifiedCopies > 0
                ? t('kit.checklist.certifiedShort', { count: certifiedCopies })
                : '',
              sheets > 0 ? t('kit.checklist.sheetsShort', { count: sheets }) : '',
              note,
            ];
            return `${no}: ${counted.filter(Boolean).join(', ')}`;
          })
          .join('; '),
    ],
    [t('intake.sets'), ({ sets }) => String(sets)],
    [t('intake.reused'), ({ reused }) => reused.map(({ no }) => no).join(', ')],
    [
      t('intake.scans.waiting'),
      ({ files }) => files.map(({ no, name }) => `${no}: ${name}`).join('; '),
    ],
    [
      t('intake.section.fees'),
      ({ charges, channel }) =>
        charges
          .filter((charge) => charge.channel === channel)
          .map(({ no, unitAmount, quantity, pages = 1, exemptCode, exemptEvidence, moment }) => {
            const said = [
              unitAmount === undefined ? '' : money(unitAmount),
              `${t('intake.feeQuantity')} ${quantity}`,
              pages > 1 ? `${t('cash.pages')} ${pages}` : '',
              exemptCode && `${t('intake.feeExempt')}: ${exemptEvidence || exemptCode}`,
              t(`intake.feeMoment.${moment}`),
            ];
            return `${no}: ${said.filter(Boolean).join(', ')}`;
          })
          .join('; '),
    ],
  ];
}

function useReturnRows(): Row[] {
  const { t } = useTranslation();
  const { longDateTime } = useFormats();
  const posted = (form: IntakeForm, text: string) => (form.returnMethod === 'post' ? text : '');
  const of = (label: string) => `${t('dossier.returnMethod.post')}: ${label}`;
  const text = (name: 'recipient' | 'phone' | 'address' | 'convenientTime'): Row => [
    of(t(`intake.returnAddress.${name}`)),
    (form) => posted(form, form.returnAddress[name]),
  ];
  return [
    [t('intake.section.return'), ({ returnMethod }) => t(`dossier.returnMethod.${returnMethod}`)],
    text('recipient'),
    text('phone'),
    text('address'),
    [of(t('intake.returnAddress.commune')), (form) => posted(form, communeOf(form))],
    text('convenientTime'),
    [
      t('intake.earlier.offer'),
      ({ earlier }) => {
        const moment = promisedMoment(earlier);
        return earlier
          ? [moment && longDateTime(moment), earlier.reason].filter(Boolean).join(', ')
          : '';
      },
    ],
    [t('intake.duplicateReason'), ({ notDuplicate }) => notDuplicate?.reason ?? ''],
    [t('intake.note'), ({ note }) => note],
  ];
}

const communeOf = ({ returnAddress: { isElsewhere, elsewhere, commune } }: IntakeForm): string =>
  (isElsewhere ? [elsewhere.commune, elsewhere.province] : [commune?.name, commune?.province])
    .filter(Boolean)
    .join(', ');
