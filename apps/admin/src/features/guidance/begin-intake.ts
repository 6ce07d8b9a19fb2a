import { useNavigate } from '@tanstack/react-router';
import { api, read } from '../../app/api';
import { newIntentKey } from '../../app/intent-key';
import { useCommand } from '../../app/use-command';

interface GuidedCase {
  draftId: string;
  procedureCode: string;
  caseNo: number | undefined;
}

/** Opens an intake that knows already which procedure and which case the person was told about. */
export function useBeginIntake() {
  const navigate = useNavigate();
  const command = useCommand({
    send: ({ draftId, procedureCode, caseNo }: GuidedCase, header) => {
      const body = { id: draftId, procedureCode, content: { procedureCode, caseNo } };
      return read(api.POST('/api/v1/drafts', { params: { header }, body }));
    },
    changes: [['drafts']],
    onDone: (_draft, { draftId }) => void navigate({ to: '/intake/$draftId', params: { draftId } }),
  });
  return {
    ...command,
    begin: (procedureCode: string, caseNo: number | undefined) =>
      command.run({ draftId: newIntentKey(), procedureCode, caseNo }),
  };
}
