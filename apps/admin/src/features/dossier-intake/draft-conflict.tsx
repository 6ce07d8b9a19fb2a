import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, readTagged } from '../../app/api';
import { ConflictPanel, type ComparedField } from '../../ui/conflict-panel';
import { intakeOf, nameOf, type IntakeForm } from './intake-form';
import type { Intake } from './use-intake';

/** Somebody of the desk saved the same draft: what differs, and the two ways on. */
export function DraftConflict({ intake }: { intake: Intake }) {
  const { form, saver, saving, replace } = intake;
  const { conflict } = saving;
  const fieldsOf = useComparedFields();
  const theirs = useQuery({
    queryKey: ['drafts', saver.draftId, 'theirs', conflict?.problem.currentVersion ?? null],
    queryFn: () =>
      readTagged(api.GET('/api/v1/drafts/{id}', { params: { path: { id: saver.draftId } } })),
    enabled: conflict !== undefined,
    staleTime: 0,
  });
  if (!conflict || !theirs.data) return null;
  const { body, etag } = theirs.data;
  return (
    <ConflictPanel
      error={conflict}
      fields={fieldsOf(form, intakeOf(body.content))}
      onKeepMine={() => saver.resolve(etag)}
      onTakeTheirs={() => {
        replace(body.content);
        saver.resolve(etag);
      }}
    />
  );
}

function useComparedFields() {
  const { t } = useTranslation();
  return (mine: IntakeForm, theirs: IntakeForm): ComparedField[] => {
    const row = (label: string, read: (form: IntakeForm) => string) => ({
      label,
      mine: read(mine),
      theirs: read(theirs),
    });
    const rows = [
      row(t('intake.procedure'), ({ procedureCode }) => procedureCode),
      row(t('intake.case'), ({ caseNo }) => String(caseNo ?? '')),
      row(t('intake.channel'), ({ channel }) => t(`dossier.channel.${channel}`)),
      row(t('kit.person.personalId'), ({ applicant }) => applicant.personalId),
      row(t('kit.person.fullName'), ({ applicant }) => nameOf(applicant)),
      row(t('kit.person.phone'), ({ applicant }) => applicant.phone),
      row(t('kit.person.address'), ({ applicant }) => applicant.address),
      row(t('intake.section.papers'), ({ ticks }) =>
        ticks.map(({ no, state }) => `${no}: ${t(`dossier.paper.${state}`)}`).join('; '),
      ),
      row(t('intake.section.return'), ({ returnMethod }) =>
        t(`dossier.returnMethod.${returnMethod}`),
      ),
    ];
    return rows.filter((each) => each.mine !== each.theirs);
  };
}
