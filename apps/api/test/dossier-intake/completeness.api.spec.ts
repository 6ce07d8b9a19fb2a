import type { ProcedureContent } from '@motcua/catalogue-domain';
import { checkCompleteness, type ComponentTick, groupsWithout } from '@motcua/dossier-domain';
import { PdfRenderer } from '../../src/platform/printing/pdf-renderer';
import { builtinProcedures } from '../../src/procedure-catalogue/builtin/builtin-procedures';
import {
  type ProcedureRequirement,
  requirementsOf,
} from '../../src/procedure-catalogue/procedure-reader';
import { somebodyNew } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Asked {
  readonly content: ProcedureContent;
  readonly caseNo: number;
  readonly requirements: readonly ProcedureRequirement[];
}

const present = ({ no }: ProcedureRequirement): ComponentTick => ({
  no,
  state: 'present',
  kind: 'original',
  copies: 1,
  sheets: 1,
  note: '',
});

const mandatoryOf = ({ requirements }: Asked): ProcedureRequirement[] =>
  requirements.filter(({ mandatory }) => mandatory === true);

/** Papers of which one is mandatory, group by group. */
const groupsOf = ({ requirements }: Asked): (readonly ProcedureRequirement[])[] =>
  groupsWithout(requirements, () => false).map(({ papers }) => papers);

/** The least that suffices: what is mandatory, and the first paper of each group. */
const leastOf = (each: Asked): ProcedureRequirement[] => [
  ...mandatoryOf(each),
  ...groupsOf(each).flatMap(([first]) => (first ? [first] : [])),
];

/** Every case of every built-in procedure that names mandatory papers. */
const asked: readonly Asked[] = builtinProcedures
  .flatMap((content) =>
    content.cases.map((_, index) => ({
      content,
      caseNo: index + 1,
      requirements: requirementsOf(content, index + 1),
    })),
  )
  .filter((each) => mandatoryOf(each).length > 0);

describe('the mandatory papers of the built-in procedures', () => {
  it('are many enough to prove something', () => {
    expect(new Set(asked.map(({ content }) => content.code)).size).toBeGreaterThan(50);
  });

  it('are each missed by name when they are dropped, and suffice when all are there', () => {
    let dropped = 0;
    for (const each of asked) {
      const papers = leastOf(each);
      const complete = checkCompleteness(each.requirements, papers.map(present));
      expect([each.content.code, complete.complete]).toEqual([each.content.code, true]);
      for (const paper of mandatoryOf(each)) {
        const ticks = papers.filter(({ no }) => no !== paper.no).map(present);
        const { complete: isComplete, missing } = checkCompleteness(each.requirements, ticks);
        expect(isComplete).toBe(false);
        expect(missing.map(({ shortName }) => shortName)).toEqual([paper.shortName]);
        dropped += 1;
      }
    }
    expect(dropped).toBeGreaterThanOrEqual(asked.length);
  });

  it('need one paper of each group, whichever it is', () => {
    const withGroups = asked.filter((each) => groupsOf(each).length > 0);
    expect(withGroups.map(({ content, caseNo }) => [content.code, caseNo])).toEqual([
      ['1.001193', 2],
    ]);
    for (const each of withGroups)
      for (const group of groupsOf(each)) {
        const others = leastOf(each).filter((paper) => !group.includes(paper));
        const without = checkCompleteness(each.requirements, others.map(present));
        expect(without.complete).toBe(false);
        expect(without.missingGroups.map(({ papers }) => papers.map(({ no }) => no))).toEqual([
          group.map(({ no }) => no),
        ]);
        for (const paper of group) {
          const ticks = [...others, paper].map(present);
          expect(checkCompleteness(each.requirements, ticks).complete).toBe(true);
        }
      }
  });
});

describe('the counter, with a sample of them', () => {
  let api: TestApi;
  const sampled = ['1.001193', '1.000894', '2.000815', '1.000656', '1.004873'];

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const sample = asked.filter(
    ({ content, caseNo }) => caseNo === 1 && sampled.includes(content.code),
  );

  it('has them all', () => {
    expect(sample.map(({ content }) => content.code).sort()).toEqual([...sampled].sort());
  });

  it.each(sample.map((each) => [each.content.code, each] as const))(
    'refuses %s for each paper that is left out, and takes it with all of them',
    async (procedureCode, each) => {
      const papers = mandatoryOf(each);
      const receive = (without?: number) =>
        api.request<{ missingPapers?: string[] }>('POST', '/dossiers', {
          as: 'motcua',
          body: {
            procedureCode,
            caseNo: 1,
            channel: 'counter',
            applicant: {
              kind: 'person',
              fullName: 'Nguyễn Thị Hồng Phượng',
              personalId: somebodyNew(),
            },
            components: papers
              .filter(({ no }) => no !== without)
              .map(({ no }) => ({ no, state: 'present', kind: 'original', copies: 1, sheets: 1 })),
            returnMethod: 'counter',
          },
        });
      for (const { no, shortName } of papers) {
        const { status, body } = await receive(no);
        expect([shortName, status, body.missingPapers]).toEqual([shortName, 422, [shortName]]);
      }
      const { status, text } = await receive();
      expect([status, status === 201 ? '' : text]).toEqual([201, '']);
    },
  );

  describe('where one of two papers is mandatory', () => {
    const witness = 'Văn bản người làm chứng xác nhận việc sinh';
    const pledge = 'Giấy cam đoan về việc sinh';
    const birth = asked.find(
      ({ content, caseNo }) => content.code === '1.001193' && caseNo === 2,
    ) as Asked;
    const intake = (names: readonly string[]) => ({
      procedureCode: '1.001193',
      caseNo: 2,
      channel: 'counter',
      components: birth.requirements
        .filter(({ mandatory, shortName }) => mandatory === true || names.includes(shortName))
        .map(({ no }) => ({ no, state: 'present', kind: 'original', copies: 1, sheets: 1 })),
    });
    const receive = (names: readonly string[], more: object = {}) =>
      api.request<{ id: string; version: number; missingPapers?: string[] }>('POST', '/dossiers', {
        as: 'motcua',
        body: {
          ...intake(names),
          applicant: {
            kind: 'person',
            fullName: 'Nguyễn Thị Hồng Phượng',
            personalId: somebodyNew(),
          },
          returnMethod: 'counter',
          ...more,
        },
      });

    it('refuses neither of them, and the check names both', async () => {
      const { status, body } = await receive([]);
      expect([status, body.missingPapers]).toEqual([422, [`${witness} hoặc ${pledge}`]]);
      const check = await api.request<{
        complete: boolean;
        missing: object[];
        missingGroups: { papers: { shortName: string }[] }[];
      }>('POST', '/intake-checks', { as: 'motcua', body: intake([]) });
      expect([check.body.complete, check.body.missing]).toEqual([false, []]);
      expect(
        check.body.missingGroups.map(({ papers }) => papers.map(({ shortName }) => shortName)),
      ).toEqual([[witness, pledge]]);
    });

    it.each([witness, pledge])('takes it with «%s» alone', async (name) => {
      const { status, text } = await receive([name]);
      expect([status, status === 201 ? '' : text]).toEqual([201, '']);
    });

    it('blocks a registered dossier, and lets a supplement bring the other paper', async () => {
      const [no = 0, other = 0] = birth.requirements.flatMap((paper) =>
        paper.oneOf ? [paper.no] : [],
      );
      const { body: asking, status } = await receive([], {
        firstAct: 'requestSupplement',
        reasonCode: 'papersMissing',
        reason: 'Không có giấy nào thay cho giấy chứng sinh',
        lines: [{ no, fault: 'missing', howToFix: 'Nộp văn bản của người làm chứng.' }],
      });
      expect(status).toBe(201);
      const renderer = api.application.get(PdfRenderer, { strict: false });
      const drawn = jest.spyOn(renderer, 'render').mockResolvedValue(Buffer.from('%PDF-'));
      await api.request('GET', `/dossiers/${asking.id}/forms/supplement-request`, { as: 'motcua' });
      expect(JSON.stringify(drawn.mock.lastCall?.[0].content)).toMatch(
        /Cần một trong các giấy này: Văn bản của người làm chứng[^;]*; Giấy cam đoan về việc sinh/,
      );
      drawn.mockRestore();
      const act = (components: object[]) =>
        api.request<{ missingPapers?: string[] }>('POST', `/dossiers/${asking.id}/actions`, {
          as: 'motcua',
          version: asking.version,
          body: { action: 'receiveSupplement', components },
        });
      const without = await act([]);
      expect([without.status, without.body.missingPapers]).toEqual([
        422,
        [`${witness} hoặc ${pledge}`],
      ]);
      const done = await act([{ no: other, state: 'present', kind: 'original', copies: 1 }]);
      expect([done.status, done.status === 200 ? '' : done.text]).toEqual([200, '']);
    });
  });
});
