import { ActionIcon, Select } from '@mantine/core';
import {
  paperKinds,
  type ComponentRequirement,
  type ComponentTick,
  type PaperKind,
} from '@motcua/dossier-domain';
import { IconCopyPlus, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { copiesOf, tickWithCopies, tickWithKind } from './checklist-ticks';
import classes from './component-checklist.module.css';

interface PresentPaperProps {
  paper: ComponentRequirement;
  tick: ComponentTick;
  onChange: (tick: ComponentTick) => void;
}

/** What exactly was handed in: kind, copies and sheets; keys 1–4, C, X, + and − do the same. */
export function PresentPaper({ paper, tick, onChange }: PresentPaperProps) {
  const { t } = useTranslation();
  if (tick.state !== 'present') return null;
  const changeSheets = (by: number) => onChange({ ...tick, sheets: Math.max(tick.sheets + by, 0) });
  return (
    <div className={classes.present}>
      <Select
        aria-label={`${t('kit.checklist.kind')}: ${paper.shortName}`}
        size="xs"
        className={classes.kind}
        tabIndex={-1}
        allowDeselect={false}
        data={paperKinds.map((kind, index) => ({
          value: kind,
          label: `${index + 1} ${t(`dossier.paperKind.${kind}`)}`,
        }))}
        value={tick.kind}
        onChange={(kind) => onChange(tickWithKind(tick, kind as PaperKind | null))}
      />
      <Copies tick={tick} onChange={onChange} />
      <Counter
        words={t('kit.checklist.sheetsShort', { count: tick.sheets })}
        fewer={t('kit.checklist.fewer')}
        more={t('kit.checklist.moreSheets')}
        onChange={changeSheets}
      />
    </div>
  );
}

/** Beside an original the certified copies, which are rare; of a copy how many there are. */
function Copies({ tick, onChange }: Omit<PresentPaperProps, 'paper'>) {
  const { t } = useTranslation();
  if (tick.kind === 'electronic' || tick.kind === null) return null;
  const isOriginal = tick.kind === 'original';
  const count = copiesOf(tick);
  const change = (by: 1 | -1) => onChange(tickWithCopies(tick, by));
  if (isOriginal && count === 0)
    return (
      <ActionIcon
        variant="subtle"
        size={24}
        tabIndex={-1}
        aria-label={t('kit.checklist.moreCopies')}
        title={t('kit.checklist.moreCopies')}
        onClick={() => change(1)}
      >
        <IconCopyPlus size={16} />
      </ActionIcon>
    );
  return (
    <Counter
      words={t(`kit.checklist.${isOriginal ? 'certifiedShort' : 'copiesShort'}`, { count })}
      fewer={t('kit.checklist.fewerCopies')}
      more={t('kit.checklist.moreCopies')}
      onChange={change}
    />
  );
}

interface CounterProps {
  words: string;
  fewer: string;
  more: string;
  onChange: (by: 1 | -1) => void;
}

function Counter({ words, fewer, more, onChange }: CounterProps) {
  return (
    <>
      <ActionIcon
        variant="subtle"
        size={24}
        tabIndex={-1}
        aria-label={fewer}
        onClick={() => onChange(-1)}
      >
        <IconMinus size={16} />
      </ActionIcon>
      {words}
      <ActionIcon
        variant="subtle"
        size={24}
        tabIndex={-1}
        aria-label={more}
        onClick={() => onChange(1)}
      >
        <IconPlus size={16} />
      </ActionIcon>
    </>
  );
}
