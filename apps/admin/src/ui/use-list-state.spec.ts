import { renderHook } from '@testing-library/react';
import { useListState } from './use-list-state';

const mockNavigate = jest.fn();

jest.mock('@tanstack/react-router', () => ({
  useNavigate: () => mockNavigate,
  useSearch: () => ({ status: 'received', after: 'page-3', trail: ['page-2'] }),
}));

const asked = (): unknown => mockNavigate.mock.lastCall?.[0];

it('leaves page and scrolling as they are when something opens beside the list', () => {
  renderHook(useListState).result.current.keep({ id: '7' });
  expect(asked()).toEqual({
    to: '.',
    search: { status: 'received', after: 'page-3', trail: ['page-2'], id: '7' },
    resetScroll: false,
  });
});

it('begins on top of the first page when a filter changes', () => {
  renderHook(useListState).result.current.change({ status: 'returned' });
  expect(asked()).toEqual({
    to: '.',
    search: { status: 'returned', after: undefined, trail: undefined },
    resetScroll: true,
  });
});
