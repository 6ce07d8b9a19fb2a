/**
 * Facts that are written down without changing the document they are about: a version seen before
 * such a fact is still the stored one, so nobody who wrote one is named to a person who comes late.
 */
export const quietFacts: readonly string[] = [
  'dossier.correctionOpened',
  'dossier.destructionProposed',
  'dossier.documentChecked',
  'dossier.documentMadeSearchable',
  'dossier.documentQuarantined',
  'dossier.documentTextRequeued',
  'dossier.duplicateRuledOut',
  'dossier.formPrinted',
  'dossier.holdLifted',
  'dossier.holdPlaced',
  'dossier.latenessDisputeSettled',
  'dossier.latenessDisputed',
  'dossier.listedWithReason',
  'dossier.messageWritten',
  'dossier.moneyHeld',
  'dossier.noteWritten',
  'dossier.openedWithReason',
  'dossier.opinionAnswered',
  'dossier.opinionAsked',
  'dossier.opinionWithdrawn',
  'dossier.paperHandedToSigning',
  'dossier.paperSentBack',
  'dossier.personalDataViewed',
  'dossier.rated',
  'dossier.transferRequested',
  'consignment.slipPrinted',
  'manifest.minutesPrinted',
  'scanBatch.fileRequeued',
];
