import { formVocabularies, placeholders } from './placeholders';
import { mayStand } from './check-template';
import { tableFields } from './table-fields';
import { blockTypes, type StatutoryForm } from './template';

/** What an editor of a form may choose from: its placeholders, blocks and columns. */
export function describeForm(form: StatutoryForm) {
  const { mandatory, others } = formVocabularies[form];
  const described = (names: typeof mandatory, isMandatory: boolean) =>
    names.map((name) => ({ name, ...placeholders[name], mandatory: isMandatory }));
  return {
    form,
    placeholders: [...described(mandatory, true), ...described(others, false)],
    blockTypes: blockTypes.filter((type) => mayStand(form, type)),
    tableFields: blockTypes
      .flatMap((type) => tableFields(form, type) ?? [])
      .map(({ name, vi, en }) => ({ name, vi, en })),
  };
}
