import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { SidePanel } from '../../ui/side-panel';
import { AnswerSheet } from '../guidance/answer-sheet';
import { guidanceQuery } from '../guidance/get-guidance';

interface GuidancePanelProps {
  procedureCode: string;
  caseNo: number | undefined;
  unitId: string;
  isGateOpen: boolean;
  onClose: () => void;
}

/** What the citizen is told about this procedure, beside the intake that goes on. */
export function GuidancePanel(props: GuidancePanelProps) {
  const { procedureCode: code, caseNo, unitId, isGateOpen, onClose } = props;
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(guidanceQuery({ code, caseNo, unitId }));
  return (
    <SidePanel title={t('guidance.open')} closeLabel={t('guidance.close')} onClose={onClose}>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={420} />}
      {!error && data && <AnswerSheet guidance={data} isGateOpen={isGateOpen} />}
    </SidePanel>
  );
}
