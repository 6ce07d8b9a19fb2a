import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { MainAct } from '../../ui/main-act';
import { PrintButton } from '../../ui/print-button';
import type { useBeginIntake } from './begin-intake';
import type { Guidance } from './get-guidance';

interface GuidanceActsProps {
  guidance: Guidance;
  caseNo: number | undefined;
  isGateOpen: boolean | undefined;
  intake: ReturnType<typeof useBeginIntake>;
}

/** On paper for the citizen, or straight on to reception with what was found out. */
export function GuidanceActs({ guidance, caseNo, isGateOpen, intake }: GuidanceActsProps) {
  const { t } = useTranslation();
  const { unit } = useMe();
  const may = useMay();
  const { code } = guidance;
  const asked = new URLSearchParams({ unitId: unit.id, layout: 'a5' });
  if (caseNo !== undefined) asked.set('case', String(caseNo));
  const sheet = `/api/v1/procedures/${encodeURIComponent(code)}/guidance-sheet?${asked.toString()}`;
  return (
    <>
      <PrintButton href={sheet} form={t('guidance.sheet')} />
      {may('dossier.draft') && (
        <MainAct
          label={t('guidance.receiveNow')}
          isPending={intake.isPending}
          blockedBecause={isGateOpen === false ? t('guidance.toCivilCounter') : undefined}
          onRun={() => intake.begin(code, caseNo)}
        />
      )}
    </>
  );
}
