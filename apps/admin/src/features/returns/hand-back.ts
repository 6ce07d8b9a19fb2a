import type { AuthorityKind } from '@motcua/dossier-domain';
import type { components } from '@motcua/shared-api-client';
import { isAuthorityNeeded } from '../people/collecting';
import type { Dossier } from './get-results';

export type Collector = components['schemas']['CollectorRequest'];

/** What the clerk does with the citizen in front of the counter, step by step. */
export interface HandBack {
  /** Who stands there: the owner, the person who brought the dossier, or somebody else. */
  who: 'owner' | 'submitter' | 'other';
  fullName: string;
  relation: string;
  idLastFour: string;
  isCompared: boolean;
  /** The paper by which somebody else may collect. */
  authorityKind: AuthorityKind;
  authorityNumber: string;
  /** Result papers that were put into the citizen's hands, by document number; 0 without a scan. */
  given: readonly number[];
  /** Originals that went back, by paper number. */
  originals: readonly number[];
  signsOn: 'pad' | 'register';
  signature: string | undefined;
  hasSignedRegister: boolean;
}

export const lacks = ['collector', 'identity', 'authority', 'fee', 'papers', 'signature'] as const;
export type Lack = (typeof lacks)[number];

/** Without a scanned result the paper itself is ticked as one line. */
export const paperWithoutScan = 0;

export function resultPapersOf({ results }: Dossier): readonly { no: number; name?: string }[] {
  if (results.length === 0) return [{ no: paperWithoutScan }];
  return results.map(({ no, fileName }) => ({ no, name: fileName }));
}

/** Held by the agency: a paper that was only shown went back at once and is not among them. */
export const originalsOf = ({ components: papers }: Dossier) =>
  papers.filter(
    ({ state, kind, presentOnly, handedBackAt }) =>
      state === 'present' && kind === 'original' && !presentOnly && !handedBackAt,
  );

export const toggled = (chosen: readonly number[], no: number, isChosen: boolean): number[] =>
  isChosen ? [...chosen, no] : chosen.filter((each) => each !== no);

export function newHandBack(ownRelation: string, { applicant }: Dossier): HandBack {
  return {
    who: 'owner',
    fullName: applicant.fullName,
    relation: ownRelation,
    idLastFour: '',
    isCompared: false,
    authorityKind: 'authorisation',
    authorityNumber: '',
    given: [],
    originals: [],
    signsOn: 'pad',
    signature: undefined,
    hasSignedRegister: false,
  };
}

const feeReasons: readonly string[] = ['feeOutstanding', 'amountNotSet'];

/** The result stays here while a fee is due, or while nobody has said how much it is. */
export const isFeeDue = ({ blockedActions }: Dossier) =>
  blockedActions.some(
    ({ action, reason }) => action === 'returnResult' && feeReasons.includes(reason),
  );

/** The steps that are still open, in the order of the screen. */
export function lackingSteps(handBack: HandBack, dossier: Dossier): Lack[] {
  const { fullName, relation, idLastFour, given, signsOn } = handBack;
  const isOpen: Record<Lack, boolean> = {
    collector: !fullName.trim() || !relation.trim() || !/^\d{4}$/.test(idLastFour),
    identity: !handBack.isCompared,
    authority: isAuthorityNeeded(handBack, dossier) && !handBack.authorityNumber.trim(),
    fee: isFeeDue(dossier),
    papers: resultPapersOf(dossier).some(({ no }) => !given.includes(no)),
    signature: signsOn === 'pad' ? !handBack.signature : !handBack.hasSignedRegister,
  };
  return lacks.filter((step) => isOpen[step]);
}

export function collectorOf(handBack: HandBack, dossier: Dossier): Collector {
  const { fullName, relation, idLastFour, isCompared, originals, signsOn, signature } = handBack;
  return {
    fullName: fullName.normalize('NFC').trim(),
    relation: relation.normalize('NFC').trim(),
    idLastFour,
    idCompared: isCompared,
    originalsReturned: originalsOf(dossier).every(({ no }) => originals.includes(no)),
    originals: [...originals],
    authority: isAuthorityNeeded(handBack, dossier)
      ? {
          kind: handBack.authorityKind,
          number: handBack.authorityNumber.normalize('NFC').trim(),
        }
      : undefined,
    signature: signsOn === 'pad' ? signature : undefined,
  };
}

/** Whether a scanned card belongs to the person the dossier names for this collector. */
export function compareCard(
  personalId: string,
  { who }: HandBack,
  { applicant, submitter }: Dossier,
): 'same' | 'other' | 'unknown' {
  const known = who === 'owner' ? applicant.personalId : submitter?.personalId;
  if (who === 'other' || !known) return 'unknown';
  return known === personalId ? 'same' : 'other';
}
