import { Button, Group, Text } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import type { ComponentTick } from '@motcua/dossier-domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChecklistSummary } from '../../ui/checklist-summary';
import { ComponentChecklist } from '../../ui/component-checklist';
import type { ChecklistPaper } from '../../ui/checklist-paper';
import { Section } from '../../ui/section';
import { FileViewer } from './file-viewer';
import type { Dossier, DossierFile } from './get-dossiers';

interface PapersToReadProps {
  dossierId: string;
  components: Dossier['components'];
}

/** What was handed in, line by line, with the scan of each paper one press away. */
export function PapersToRead({ dossierId, components }: PapersToReadProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<number>();
  const files = components.flatMap((component) => component.documents);
  const file = files.find(({ no }) => no === shown);
  const papers = components.map(paperOf);
  const ticks = components.map(tickOf);
  return (
    <Section
      title={t('processing.section.papers')}
      note={files.length === 0 && <Text c="dimmed">{t('processing.file.none')}</Text>}
    >
      {components.length === 0 ? (
        <ChecklistSummary papers={papers} ticks={ticks} />
      ) : (
        <ComponentChecklist
          papers={papers}
          ticks={ticks}
          paperActs={({ no }) => (
            <FileButtons
              files={components.find((component) => component.no === no)?.documents ?? []}
              shown={shown}
              onShow={setShown}
            />
          )}
        />
      )}
      {file && <FileViewer dossierId={dossierId} file={file} />}
    </Section>
  );
}

const paperOf = (component: Dossier['components'][number]): ChecklistPaper => ({
  no: component.no,
  key: component.key,
  shortName: component.shortName,
  name: component.name,
  conditional: false,
  mandatory: component.mandatory,
  oneOf: component.oneOf,
  originals: component.kind === 'original' ? component.copies : 0,
  copies: component.kind === 'original' ? 0 : component.copies,
});

const tickOf = (component: Dossier['components'][number]): ComponentTick => ({
  no: component.no,
  state: component.state,
  kind: component.kind,
  copies: component.copies,
  certifiedCopies: component.certifiedCopies,
  sheets: component.sheets,
  note: component.note ?? '',
});

interface FileButtonsProps {
  files: readonly DossierFile[];
  shown: number | undefined;
  onShow: (no: number | undefined) => void;
}

export function FileButtons({ files, shown, onShow }: FileButtonsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4}>
      {files.map(({ no, fileName }) => (
        <Button
          key={no}
          size="compact-sm"
          leftSection={<IconFile size={16} aria-hidden />}
          aria-pressed={shown === no}
          aria-label={t('processing.file.show', { name: fileName })}
          onClick={() => onShow(shown === no ? undefined : no)}
        >
          {t('processing.file.view')}
        </Button>
      ))}
    </Group>
  );
}
