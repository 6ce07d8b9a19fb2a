import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { ProblemAlert } from '../../ui/problem-alert';
import type { ReusablePaper } from '../dossier-intake/get-reusable-papers';
import { ReusablePaperLine } from '../dossier-intake/reusable-paper';

type Reuse = components['schemas']['ReusedPaperRequest'];

interface KeptPaperProps {
  dossierId: string;
  componentNo: number;
  name: string;
  offer: ReusablePaper;
}

/** The same paper of this person lies in the store: one press spares the scan. */
export function KeptPaper({ dossierId: id, componentNo, name, offer }: KeptPaperProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const command = useCommand({
    send: (body: Reuse, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/reused-papers', { params: { path: { id }, header }, body }),
      ),
    changes: [['dossiers'], ['digitisation']],
    onDone: () => say(t('digitisation.reused', { paper: name })),
  });
  const { dossierId, documentNo } = offer;
  return (
    <>
      <ReusablePaperLine
        name={name}
        offer={offer}
        isTaken={false}
        hasKey={false}
        onTake={() => command.run({ componentNo, dossierId, documentNo })}
        onDrop={command.reset}
      />
      <ProblemAlert error={command.error} onRetry={command.retry} />
    </>
  );
}
