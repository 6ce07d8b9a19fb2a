import { isProblem, problemOf } from './problem';

describe('a problem document', () => {
  it('tells what happened and what to do in the language of the reader', () => {
    expect(
      problemOf(
        'actionNotAllowed',
        { language: 'vi', instance: '/api/v1/dossiers/1/actions', traceId: 'A1B2' },
        { action: 'approve', dossierStatus: 'stopped', availableActions: [] },
      ),
    ).toEqual({
      type: '/problems/action-not-allowed',
      title: 'Hồ sơ đang ở trạng thái không làm được việc này.',
      status: 409,
      detail: 'Chưa có gì thay đổi. Tải lại để thấy các việc làm được lúc này.',
      instance: '/api/v1/dossiers/1/actions',
      traceId: 'A1B2',
      action: 'approve',
      dossierStatus: 'stopped',
      availableActions: [],
    });
  });

  it('says more where the case can', () => {
    const problem = problemOf(
      'calendarMissing',
      { language: 'en', publicUrl: 'https://motcua.example.vn', detail: 'Enter 2028 first.' },
      { year: 2028 },
    );
    expect(problem).toEqual({
      type: 'https://motcua.example.vn/problems/calendar-missing',
      title: 'The working calendar does not cover the year needed.',
      status: 409,
      detail: 'Enter 2028 first.',
      year: 2028,
    });
  });

  it('is told apart from other bodies', () => {
    expect(isProblem(problemOf('notFound', { language: 'vi' }))).toBe(true);
    for (const body of [null, undefined, 'not found', {}, { type: 'x', title: 'y', status: 1 }]) {
      expect(isProblem(body)).toBe(false);
    }
  });
});
