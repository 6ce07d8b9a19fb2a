import type { DossierStatus, LetterAct } from '@motcua/dossier-domain';
import type { FormLine, PrintedFacts } from '../queries/form-facts.query';
import type { AskedPaper, LetterScene, LetterWriter } from '../queries/letter-scene.query';
import type { ActWords } from '../use-cases/act-words';
import type { GiveBackCommand } from '../use-cases/action-command';

/** The words of a letter so far. */
export interface UnsentLetter extends ActWords {
  readonly action: LetterAct;
  readonly giveBack?: GiveBackCommand;
}

type Change = (facts: PrintedFacts, letter: UnsentLetter, scene: Scene) => Partial<PrintedFacts>;

interface Scene extends LetterScene {
  readonly at: Date;
  /** Number of the supplement request that this would be. */
  readonly round: number;
  /** Until when its papers have to come; null where the letter asks for none. */
  readonly deadline: string | null;
}

/** The facts a form would tell of if the act were done now: the form itself stays the real one. */
export function factsAsIfActed(
  facts: PrintedFacts,
  letter: UnsentLetter,
  scene: Scene,
): PrintedFacts {
  return { ...facts, ...changes[letter.action](facts, letter, scene) };
}

const changes: Readonly<Record<LetterAct, Change>> = {
  requestSupplement: (
    _,
    { lines = [], reason = '', contact = null },
    { papers, writer, at, round, deadline },
  ) => ({
    supplement: {
      no: round,
      requestedAt: at.toISOString(),
      reason,
      clerkName: writer.name,
      deadline,
      contact,
      lines: lines.map((line) => lineOf(line, papers)),
    },
  }),
  proposeRefusal: (_, letter, { writer, at }) => ({
    refusal: {
      ...groundsOf(letter),
      settledAt: at.toISOString(),
      clerkName: writer.name,
      confirmedBy: '',
    },
  }),
  confirmRefusal: (_, letter, { proposal, writer, at }) => ({
    refusal: {
      ...(proposal ?? { ...groundsOf(letter), clerkName: '' }),
      settledAt: at.toISOString(),
      confirmedBy: writer.name,
    },
  }),
  refuseUnsupplemented: (_, letter, { supplementAskedBy, writer, at }) => ({
    refusal: {
      ...groundsOf(letter),
      settledAt: at.toISOString(),
      clerkName: supplementAskedBy ?? '',
      confirmedBy: writer.name,
    },
  }),
  reappoint: (facts, letter, { writer, at }) => {
    const no = (facts.reappointed?.no ?? 0) + 1;
    return { reappointed: { ...fact(facts, letter, writer, at), no } };
  },
  stop: stopped,
  acceptWithdrawal: stopped,
};

function stopped(facts: PrintedFacts, letter: UnsentLetter, { writer, at }: Scene) {
  const ended: DossierStatus = 'stopped';
  return { status: ended, stopped: fact(facts, letter, writer, at) };
}

function fact(
  { status }: PrintedFacts,
  { action, reason, legalGround, giveBack }: UnsentLetter,
  { name, title }: LetterWriter,
  at: Date,
) {
  return {
    at: at.toISOString(),
    no: 1,
    actorName: name,
    actorTitle: title,
    reason: reason ?? null,
    action,
    from: status,
    legalGround: legalGround ?? null,
    giveBack: giveBack ?? null,
  };
}

const groundsOf = ({ reason = '', legalGround, otherOffice }: UnsentLetter) => ({
  reason,
  legalGround: legalGround ?? null,
  otherOffice: otherOffice ?? null,
});

function lineOf(
  { no, fault, howToFix }: NonNullable<ActWords['lines']>[number],
  papers: readonly AskedPaper[],
): FormLine {
  const paper = papers.find((each) => each.no === no);
  const { name = '', originals = 0, copies = 0 } = paper ?? {};
  const group = papers.filter(({ oneOf }) => oneOf !== null && oneOf === paper?.oneOf);
  return { name, oneOf: group.map((each) => each.name), originals, copies, fault, howToFix };
}
