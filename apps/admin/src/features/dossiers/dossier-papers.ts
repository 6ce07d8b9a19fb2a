import type { ComponentTick, PaperKind, TickState } from '@motcua/dossier-domain';
import type { ChecklistPaper } from '../../ui/checklist-paper';
import type { Dossier } from './get-dossier';

/** The papers as the checklist shows them; a dossier keeps no numbers asked for. */
export const papersOf = ({ components }: Dossier): ChecklistPaper[] =>
  components.map(({ no, key, name, shortName, mandatory, oneOf }) => ({
    no,
    key,
    name,
    shortName,
    mandatory,
    oneOf,
    conditional: false,
    originals: 1,
    copies: 0,
  }));

export const ticksOf = ({ components }: Dossier): ComponentTick[] =>
  components.map(({ no, state, kind, copies, certifiedCopies, sheets, note }) => ({
    no,
    state: state as TickState,
    kind: kind as PaperKind | null,
    copies,
    certifiedCopies,
    sheets,
    note: note ?? '',
  }));
