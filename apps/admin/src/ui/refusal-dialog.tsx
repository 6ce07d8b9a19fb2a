import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from './component-checklist';
import { FaultyLines, type FaultyLine } from './faulty-lines';
import { fieldProblem } from './field-problem';
import { ReasonDialog, type ReasonCode } from './reason-dialog';

export interface RefusalProposal {
  reason: string;
  reasonCode?: string;
  lines: FaultyLine[];
  legalGround?: string;
}

interface RefusalDialogProps {
  act: string;
  papers: readonly Pick<ChecklistPaper, 'no' | 'shortName'>[];
  firstLines: FaultyLine[];
  keptAs: string;
  /** From the editable list; without them only words are asked for. */
  reasonCodes?: ReasonCode[];
  isPending: boolean;
  error: Error | null;
  onConfirm: (proposal: RefusalProposal) => void;
  onClose: () => void;
}

/** A refusal names a paper or a legal ground, and another person confirms it. */
export function RefusalDialog(props: RefusalDialogProps) {
  const { t, i18n } = useTranslation();
  const [lines, setLines] = useState(props.firstLines);
  const [ungrounded, setUngrounded] = useState<Error | null>(null);
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <ReasonDialog
      act={props.act}
      consequence={t('kit.faultyLines.refusalConsequence')}
      isDangerous
      reason="required"
      reasonCodes={props.reasonCodes}
      reasonCode="optional"
      legalGround="optional"
      keptAs={props.keptAs}
      isPending={props.isPending}
      error={ungrounded ?? props.error}
      onConfirm={({ reason, reasonCode, legalGround }) => {
        const isGrounded = lines.length > 0 || legalGround !== undefined;
        const sentence = t('kit.faultyLines.noGround');
        setUngrounded(isGrounded ? null : fieldProblem([{ path: 'lines', sentence }], language));
        if (isGrounded) props.onConfirm({ reason, reasonCode, legalGround, lines });
      }}
      onClose={props.onClose}
    >
      <FaultyLines papers={props.papers} lines={lines} onChange={setLines} />
    </ReasonDialog>
  );
}
