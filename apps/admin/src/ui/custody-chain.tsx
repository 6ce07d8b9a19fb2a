import { IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './custody-chain.module.css';
import { useFormats } from './use-formats';

export interface CustodyHop {
  no: number;
  holderName: string;
  unitName?: string | null;
  givenAt: string;
  givenByName?: string | null;
  confirmedAt?: string | null;
  confirmedByName?: string | null;
  /** The receiver refused it, or the giver took it back. */
  voidedAt?: string | null;
  sealNo?: string | null;
  evidence?: string | null;
  /** Given longer ago than the confirmation may take. */
  isLate?: boolean;
}

interface CustodyChainProps {
  /** In the order of the journey. */
  hops: readonly CustodyHop[];
}

/** Who holds the paper now, as a sentence, and every hop with its two marks. */
export function CustodyChain({ hops }: CustodyChainProps) {
  return (
    <div>
      <HeldBy hops={hops} />
      <CustodySteps hops={hops} />
    </div>
  );
}

interface HeldByProps extends CustodyChainProps {
  /** The electronic dossier has no paper to hold. */
  isElectronic?: boolean;
  /** How long that is since an instant, in words. */
  heldFor?: (since: string) => string | undefined;
}

export function HeldBy({ hops, isElectronic, heldFor }: HeldByProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const holding = hops.findLast(({ confirmedAt }) => confirmedAt) ?? hops[0];
  if (isElectronic || !holding) return <p>{t('kit.custody.electronic')}</p>;
  const holder = [holding.holderName, holding.unitName].filter(Boolean).join(', ');
  const since = holding.confirmedAt ?? holding.givenAt;
  const time = formats.longDateTime(since);
  const amount = heldFor?.(since);
  return (
    <p className={classes.sentence}>
      {amount
        ? t('kit.custody.heldByFor', { holder, time, amount })
        : t('kit.custody.heldBy', { holder, time })}
    </p>
  );
}

export function CustodySteps({ hops }: CustodyChainProps) {
  return (
    <ol className={classes.chain}>
      {hops.map((hop) => (
        <Hop key={hop.no} hop={hop} />
      ))}
    </ol>
  );
}

function Hop({ hop }: { hop: CustodyHop }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { confirmedAt, voidedAt, sealNo, evidence } = hop;
  const state = confirmedAt ? 'confirmed' : voidedAt ? 'voided' : hop.isLate ? 'late' : 'waiting';
  const mark = (label: string, at: string, name?: string | null) => (
    <span className={classes.mark}>
      <IconCheck size={18} stroke={2} aria-hidden />
      {[label, formats.dateTime(at), name].filter(Boolean).join(' · ')}
    </span>
  );
  return (
    <li className={classes.hop} data-state={state}>
      <div>
        <strong>{hop.holderName}</strong>
        {hop.unitName && ` · ${hop.unitName}`}
      </div>
      {mark(t('kit.custody.given'), hop.givenAt, hop.givenByName)}
      {confirmedAt ? (
        mark(t('kit.custody.confirmed'), confirmedAt, hop.confirmedByName)
      ) : (
        <span className={classes.mark}>
          {voidedAt ? (
            <IconX size={18} stroke={2} aria-hidden />
          ) : (
            <IconHourglass size={18} stroke={2} aria-hidden />
          )}
          {voidedAt
            ? t('kit.custody.voided', { time: formats.dateTime(voidedAt) })
            : t(hop.isLate ? 'kit.custody.late' : 'kit.custody.unconfirmed')}
        </span>
      )}
      {(sealNo || evidence) && (
        <div className={classes.proof}>
          {[sealNo && t('kit.custody.seal', { seal: sealNo }), evidence]
            .filter(Boolean)
            .join(' · ')}
        </div>
      )}
    </li>
  );
}
