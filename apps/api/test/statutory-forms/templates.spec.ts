import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { builtinTemplates, builtinVersions } from '../../src/statutory-forms/builtin-templates';
import { blockTexts, templateFaults, textFaultsOf } from '../../src/statutory-forms/check-template';
import { filledForm } from '../../src/statutory-forms/fill-template';
import {
  BraceMismatch,
  filledText,
  isWithoutValues,
  placeholdersIn,
  textParts,
} from '../../src/statutory-forms/placeholder-text';
import { formVocabularies, placeholders } from '../../src/statutory-forms/placeholders';
import {
  firstNewLine,
  linesPerPage,
  pageOfLine,
  printNumberOfClosing,
  printNumberOfPage,
} from '../../src/statutory-forms/register-book';
import { sampleValues } from '../../src/statutory-forms/sample-values';
import {
  type FormTemplate,
  statutoryForms,
  type TableColumn,
  type TemplateBlock,
} from '../../src/statutory-forms/template';

const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[{}]/g, ''));
const name = fc.constantFrom(...Object.keys(placeholders));

describe('a text with placeholders', () => {
  it('is cut into parts that make it up again, whatever the words are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            words,
            name.map((each) => `{${each}}`),
          ),
        ),
        (pieces) => {
          const text = pieces.join('');
          const again = textParts(text)
            .map((part) => ('words' in part ? part.words : `{${part.placeholder}}`))
            .join('');
          expect(again).toBe(text);
        },
      ),
    );
  });

  it('puts values in as they are: a value is never read as text of the template', () => {
    fc.assert(
      fc.property(words, name, fc.string(), words, (before, key, value, after) => {
        const filled = filledText(`${before}{${key}}${after}`, { [key]: value });
        expect(filled).toBe(`${before}${value.trim()}${after}`);
      }),
    );
  });

  it('refuses every brace that makes no placeholder', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('{', '}', '{}', '{ x}', '{x', '{{x}}', '{a-b}'),
        words,
        (a, b, c) => {
          expect(() => textParts(`${a}${b}${c}`)).toThrow(BraceMismatch);
        },
      ),
    );
  });

  it('knows no name that only an object has', () => {
    expect(filledText('{constructor}{toString}', {})).toBe('');
    const block: TemplateBlock = { type: 'line', text: '{constructor}' };
    expect(textFaultsOf('receipt', [block])).toMatchObject([{ code: 'unknownPlaceholder' }]);
  });

  it('is without values only when it asks for some', () => {
    expect(isWithoutValues('Lời văn', {})).toBe(false);
    expect(isWithoutValues('{phone}', { phone: ' ' })).toBe(true);
    expect(isWithoutValues('{phone} {email}', { email: 'a@b.vn' })).toBe(false);
  });
});

describe('the versions that came with the product', () => {
  const digest = (template: FormTemplate): string =>
    createHash('sha256').update(JSON.stringify(template)).digest('hex').slice(0, 16);

  it('keep the words they were handed out with: a change is a version of its own', () => {
    expect(mapped(builtinVersions, (versions) => versions.map(digest))).toEqual({
      receipt: ['ed42f259f149c20d', 'e417361de1d8d34c'],
      'supplement-request': ['9244080565ff7c9c', '702dd576288f641f', '619dd21431232e5f'],
      refusal: ['bb7ec3c7d4674f51'],
      apology: ['db70ebdc3889b4fd'],
      'stop-notice': ['1aa03951b7750600'],
      'control-slip': ['a1b847de3ea99121'],
      register: ['8cc9fb1ef7b4d29e'],
    });
  });

  it('end with the one that is begun from', () => {
    expect(mapped(builtinVersions, (versions) => versions.at(-1))).toEqual(builtinTemplates);
  });
});

function mapped<Value, Result>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

describe.each(statutoryForms)('the built-in version of %s', (form) => {
  const template: FormTemplate = builtinTemplates[form];

  it('may be proposed as it is', () => {
    expect(templateFaults(form, template)).toEqual([]);
  });

  it('is missed when a value it must show is taken out', () => {
    for (const each of formVocabularies[form].mandatory) {
      const without = template
        .filter((block) => each !== 'code' || block.type !== 'codes')
        .map((block) => withoutPlaceholder(block, each));
      expect(templateFaults(form, without)).toContainEqual({
        path: ['blocks'],
        code: 'placeholderMissing',
        params: { name: each },
      });
    }
  });

  it('uses only what its form knows', () => {
    const { mandatory, others } = formVocabularies[form];
    const known: readonly string[] = [...mandatory, ...others];
    const used = template.flatMap((block) =>
      blockTexts(block).flatMap(({ text }) => placeholdersIn(text)),
    );
    expect(used.filter((each) => !known.includes(each))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });
});

function withoutPlaceholder(block: TemplateBlock, name: string): TemplateBlock {
  const text = JSON.stringify(block).replaceAll(`{${name}}`, '…');
  return JSON.parse(text) as TemplateBlock;
}

describe('a filled form', () => {
  it('leaves out an optional line without values, and dots where a value must be written', () => {
    const texts = { applicantName: '', phone: '', email: 'a@vidu.vn' };
    const template: FormTemplate = [
      { type: 'line', text: 'Ông/Bà: {applicantName}' },
      { type: 'line', text: 'Số: {idNumber}', beside: 'Thư: {email}', optional: true },
      { type: 'line', text: 'Điện thoại: {phone}', optional: true },
    ];
    const filled = { form: 'receipt', template, values: { texts } } as const;
    const document = filledForm(filled, { layout: 'a5', printNumber: 1 });
    const text = JSON.stringify(document.content);
    expect(text).toContain('…………');
    expect(text).toContain('a@vidu.vn');
    expect(text).not.toContain('Số: ');
    expect(text).not.toContain('Điện thoại');
  });

  it('heads columns as its template says, each group once', () => {
    const column = (field: string, group?: string) => ({ field, title: field, group });
    const headsOf = (columns: readonly TableColumn[]): string => {
      const template: FormTemplate = [{ type: 'componentTable', columns }];
      const values = sampleValues('supplement-request', 'usual');
      const filled = { form: 'supplement-request', template, values } as const;
      return JSON.stringify(filledForm(filled, { layout: 'a5', printNumber: 1 }).content);
    };
    const grouped = headsOf([column('paper'), column('originals', 'Gộp'), column('copies', 'Gộp')]);
    expect(grouped.match(/Gộp/g)).toHaveLength(1);
    expect(grouped).toContain('"colSpan":2');
    expect(headsOf([column('originals'), column('copies')])).not.toMatch(/Số lượng|Span/);
  });

  it('takes headings over columns in a table of papers only', () => {
    const table = builtinTemplates['control-slip'].find(({ type }) => type === 'hopTable');
    const columns = (table?.columns ?? []).map((each) => ({ ...each, group: 'Giao, nhận' }));
    expect(textFaultsOf('control-slip', [{ type: 'hopTable', columns }])).toEqual([
      { path: ['blocks', 0, 'columns', 0, 'group'], code: 'notAllowedHere' },
    ]);
  });

  it('numbers its numbered lines by their order', () => {
    const template: FormTemplate = ['a', 'b'].map((text) => ({ type: 'numbered', text }));
    const values = sampleValues('receipt', 'usual');
    const document = filledForm(
      { form: 'receipt', template, values },
      { layout: 'a5', printNumber: 1 },
    );
    expect(JSON.stringify(document.content)).toMatch(/1\. a.*2\. b/);
  });
});

describe('the pages of a register', () => {
  it('hold every line once, and new pages follow the last full one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (lastNo) => {
        const from = firstNewLine([{ fromNo: 1, toNo: lastNo }]);
        expect((from - 1) % linesPerPage).toBe(0);
        expect(pageOfLine(from)).toBe(Math.floor(lastNo / linesPerPage) + 1);
      }),
    );
    expect(firstNewLine([])).toBe(1);
  });

  it('are copies where every line they show was out before', () => {
    const earlier = [
      { fromNo: 1, toNo: linesPerPage + 3, isClosed: true, corrections: 1 },
      { fromNo: 1, toNo: linesPerPage, isClosed: false, corrections: 1 },
    ];
    const upTo = (toNo: number) => ({ fromNo: 1, toNo });
    expect(printNumberOfPage(1, upTo(linesPerPage + 3), earlier)).toBe(3);
    expect(printNumberOfPage(2, upTo(linesPerPage + 3), earlier)).toBe(2);
    expect(printNumberOfPage(2, upTo(linesPerPage + 4), earlier)).toBe(1);
    expect(
      printNumberOfPage(2, { fromNo: linesPerPage + 2, toNo: linesPerPage + 3 }, earlier),
    ).toBe(2);
    expect([0, 1].map((corrections) => printNumberOfClosing(corrections, earlier))).toEqual([1, 2]);
  });
});
