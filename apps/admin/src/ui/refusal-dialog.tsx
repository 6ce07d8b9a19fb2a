import { Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from './checklist-paper';
import { FaultyLines, useKeptLines, type FaultyLine } from './faulty-lines';
import { fieldProblem } from './field-problem';
import { useKeptText } from './kept-text';
import { ReasonDialog } from './reason-dialog';
import type { GivenReason, ReasonCode } from './use-reason-form';

export interface RefusalProposal extends GivenReason {
  lines: FaultyLine[];
  otherOffice?: string;
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
  /** The letter as it is so far. */
  preview?: (proposal: RefusalProposal) => ReactNode;
}

/** Who refuses for want of competence says by what law, and where to go instead. */
const notCompetent = 'notCompetent';

/** A refusal names a paper or a legal ground, and another person confirms it. */
export function RefusalDialog(props: RefusalDialogProps) {
  const { t, i18n } = useTranslation();
  const [lines, setLines] = useKeptLines(props.keptAs, props.firstLines);
  const [otherOffice, setOtherOffice] = useKeptText(`${props.keptAs}.otherOffice`);
  const [ungrounded, setUngrounded] = useState<Error | null>(null);
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const proposalOf = (given: GivenReason): RefusalProposal => {
    const office = given.reasonCode === notCompetent ? otherOffice.normalize('NFC').trim() : '';
    return { ...given, lines, otherOffice: office || undefined };
  };
  const confirm = (given: GivenReason) => {
    const proposal = proposalOf(given);
    const isGrounded = lines.length > 0 || proposal.legalGround !== undefined;
    const isSentNowhere = proposal.reasonCode === notCompetent && !proposal.otherOffice;
    const faults = [
      !isGrounded && { path: 'lines', sentence: t('kit.faultyLines.noGround') },
      isSentNowhere && { path: 'otherOffice', sentence: t('kit.faultyLines.noOtherOffice') },
    ].filter((fault) => fault !== false);
    setUngrounded(faults.length > 0 ? fieldProblem(faults, language) : null);
    if (faults.length === 0) props.onConfirm(proposal);
  };
  const { preview } = props;
  return (
    <ReasonDialog
      act={props.act}
      consequence={t('kit.faultyLines.refusalConsequence')}
      isDangerous
      reason="required"
      reasonCodes={props.reasonCodes}
      legalGround={(code) => (code === notCompetent ? 'required' : 'optional')}
      keptAs={props.keptAs}
      isPending={props.isPending}
      error={ungrounded ?? props.error}
      preview={preview && ((given) => preview(proposalOf(given)))}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      {({ reasonCode }) => (
        <Stack gap="md">
          <FaultyLines papers={props.papers} lines={lines} onChange={setLines} />
          {reasonCode === notCompetent && (
            <TextInput
              id="otherOffice"
              label={t('kit.faultyLines.otherOffice')}
              description={t('kit.faultyLines.otherOfficeHint')}
              maxLength={300}
              value={otherOffice}
              onChange={(event) => setOtherOffice(event.currentTarget.value)}
            />
          )}
        </Stack>
      )}
    </ReasonDialog>
  );
}
