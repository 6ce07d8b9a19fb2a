import type { FieldFault } from '../platform/problem/problem-error';
import { formVocabularies, knows } from './placeholders';
import { BraceMismatch, placeholdersIn } from './placeholder-text';
import { tableFields } from './table-fields';
import {
  type BlockMember,
  blockShapes,
  type BlockType,
  type FormTemplate,
  type StatutoryForm,
  statutoryForms,
  type TemplateBlock,
} from './template';

type Path = readonly (string | number)[];

/** Blocks without which a form is not that form. */
const mandatoryBlocks: Readonly<Record<StatutoryForm, readonly BlockType[]>> = {
  receipt: ['head', 'title', 'codes', 'componentTable', 'signatures'],
  'supplement-request': ['head', 'title', 'codes', 'componentTable', 'signatures'],
  refusal: ['head', 'title', 'signatures'],
  apology: ['head', 'title', 'codes', 'letterClose'],
  'stop-notice': ['head', 'title', 'codes', 'componentTable', 'letterClose'],
  'control-slip': ['head', 'title', 'codes', 'hopTable'],
  register: ['head', 'title', 'registerTable'],
};

/** The register's pages are ruled by hand: it has no codes, no numbered lines and no letter close. */
const registerBlocks: readonly BlockType[] = [
  'head',
  'title',
  'line',
  'paragraph',
  'registerTable',
  'signatures',
];

/** Once or never; the others may stand as often as needed. */
const single: readonly BlockType[] = [
  'head',
  'title',
  'codes',
  'componentTable',
  'hopTable',
  'registerTable',
  'signatures',
  'letterClose',
];

/** Every text of a block with the way to it. */
export function blockTexts(block: TemplateBlock): { path: Path; text: string }[] {
  const { text, beside, source, caption, columns = [], places = [], recipients = [] } = block;
  const own = Object.entries({ text, beside, source, caption }).flatMap(([member, value]) =>
    value === undefined ? [] : [{ path: [member], text: value }],
  );
  return [
    ...own,
    ...columns.flatMap(({ title, group = '' }, index) => [
      { path: ['columns', index, 'title'], text: title },
      { path: ['columns', index, 'group'], text: group },
    ]),
    ...places.flatMap((place, index) =>
      (['role', 'hint', 'name'] as const).map((member) => ({
        path: ['places', index, member],
        text: place[member],
      })),
    ),
    ...recipients.map((each, index) => ({ path: ['recipients', index], text: each })),
  ];
}

/** What is wrong inside the blocks of a template: a text or a member that could not be printed. */
export function textFaultsOf(form: StatutoryForm, template: FormTemplate): FieldFault[] {
  return template.flatMap((block, index) =>
    blockFaults(form, template, index).map((fault) => ({
      ...fault,
      path: ['blocks', index, ...fault.path],
    })),
  );
}

/** All that keeps a template from being used; an empty list means it may be proposed. */
export function templateFaults(form: StatutoryForm, template: FormTemplate): FieldFault[] {
  const faults = textFaultsOf(form, template);
  return faults.length > 0 ? faults : missingParts(form, template);
}

function blockFaults(form: StatutoryForm, template: FormTemplate, index: number): FieldFault[] {
  const block = template[index];
  if (!block) return [];
  const { type } = block;
  if (!mayStand(form, type)) return [{ path: ['type'], code: 'notAllowedHere' }];
  if (single.includes(type) && template.findIndex((each) => each.type === type) < index)
    return [{ path: ['type'], code: 'duplicateItems' }];
  const shape = shapeFaults(block);
  if (shape.length > 0) return shape;
  return [
    ...columnFaults(form, block),
    ...blockTexts(block).flatMap(({ path, text }) => textFaults(form, path, text)),
  ];
}

/** Whether a form may have blocks of a type. */
export function mayStand(form: StatutoryForm, type: BlockType): boolean {
  if (form === 'register') return registerBlocks.includes(type);
  const isTable = statutoryForms.some((each) => tableFields(each, type) !== undefined);
  return !isTable || tableFields(form, type) !== undefined;
}

function shapeFaults(block: TemplateBlock): FieldFault[] {
  const { needs, takes } = blockShapes[block.type];
  const given = (Object.keys(block) as (BlockMember | 'type')[]).filter(
    (member): member is BlockMember => member !== 'type' && block[member] !== undefined,
  );
  return [
    ...needs
      .filter((member) => isEmpty(block[member]))
      .map((member): FieldFault => ({ path: [member], code: 'required' })),
    ...given
      .filter((member) => !needs.includes(member) && !takes.includes(member))
      .map((member): FieldFault => ({ path: [member], code: 'notAllowedHere' })),
    ...(block.type === 'letterClose' && (block.places?.length ?? 0) > 1
      ? [{ path: ['places'], code: 'tooManyItems', params: { max: 1 } } as const]
      : []),
  ];
}

function isEmpty(value: TemplateBlock[BlockMember]): boolean {
  if (value === undefined) return true;
  return typeof value === 'string' || Array.isArray(value) ? value.length === 0 : false;
}

function columnFaults(form: StatutoryForm, { type, columns = [] }: TemplateBlock): FieldFault[] {
  const known = tableFields(form, type);
  if (!known) return [];
  const grouped = columns.findIndex(({ group }) => group !== undefined);
  if (grouped !== -1 && type !== 'componentTable')
    return [{ path: ['columns', grouped, 'group'], code: 'notAllowedHere' }];
  const given = columns.map(({ field }) => field);
  const names = known.map(({ name }) => name);
  const strange = given.findIndex(
    (field, index) => !names.includes(field) || given.indexOf(field) < index,
  );
  if (strange !== -1)
    return [
      {
        path: ['columns', strange, 'field'],
        code: names.includes(given[strange] ?? '') ? 'duplicateItems' : 'notInList',
        params: { allowed: names.join(', ') },
      },
    ];
  return names
    .filter((name) => !given.includes(name))
    .map((name) => ({ path: ['columns'], code: 'placeholderMissing', params: { name } }));
}

function textFaults(form: StatutoryForm, path: Path, text: string): FieldFault[] {
  try {
    return placeholdersIn(text)
      .filter((name) => !knows(form, name))
      .map((name) => ({ path, code: 'unknownPlaceholder', params: { name } }));
  } catch (error) {
    if (!(error instanceof BraceMismatch)) throw error;
    return [{ path, code: 'braceMismatch', params: { at: error.at + 1 } }];
  }
}

function missingParts(form: StatutoryForm, template: FormTemplate): FieldFault[] {
  const types = template.map(({ type }) => type);
  const shown = new Set(
    template.flatMap((block) => blockTexts(block).flatMap(({ text }) => placeholdersIn(text))),
  );
  if (types.includes('codes')) shown.add('code');
  return [
    ...mandatoryBlocks[form]
      .filter((type) => !types.includes(type))
      .map((type): FieldFault => ({
        path: ['blocks'],
        code: 'blockMissing',
        params: { type },
      })),
    ...formVocabularies[form].mandatory
      .filter((name) => !shown.has(name))
      .map((name): FieldFault => ({
        path: ['blocks'],
        code: 'placeholderMissing',
        params: { name },
      })),
  ];
}
