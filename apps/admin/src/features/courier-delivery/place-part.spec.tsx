import { screen } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen } from '../../testing/render-screen';
import { PlacePart } from './place-part';
import { noPlace, type TakenPlace } from './use-place';

type Position = { coords: { latitude: number; longitude: number; accuracy: number } };
type Ask = (found: (position: Position) => void, failed: (error: { code: number }) => void) => void;

const taken: TakenPlace[] = [];

function Door() {
  const [place, setPlace] = useState(noPlace);
  const change = (next: TakenPlace) => {
    taken.push(next);
    setPlace(next);
  };
  return <PlacePart taken={place} onChange={change} />;
}

function telephone(ask: Ask, state?: string) {
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: { getCurrentPosition: ask },
  });
  Object.defineProperty(navigator, 'permissions', {
    configurable: true,
    value: state && { query: () => Promise.resolve({ state }) },
  });
}

const found: Ask = (tell) =>
  tell({ coords: { latitude: 11.94042, longitude: 108.45831, accuracy: 11.6 } });

beforeEach(() => {
  taken.length = 0;
});

it('asks for the place only when pressed, and takes it back', async () => {
  const ask = jest.fn(found);
  telephone(ask, 'prompt');
  const { user } = await renderScreen(<Door />);
  await screen.findByText(/khi bạn cho phép/);
  expect(ask).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Ghi vị trí' }));
  expect(await screen.findByText('Đã có vị trí, sai số 12 m.')).toBeInTheDocument();
  const place = { latitude: 11.94042, longitude: 108.45831, accuracy: 12 };
  expect(taken.at(-1)).toEqual({ place, placeLack: undefined });
  await user.click(screen.getByRole('button', { name: 'Bỏ vị trí' }));
  expect(taken.at(-1)).toEqual(noPlace);
});

it('takes it unasked where the courier has allowed it before', async () => {
  telephone(found, 'granted');
  await renderScreen(<Door />);
  expect(await screen.findByText('Đã có vị trí, sai số 12 m.')).toBeInTheDocument();
});

it.each([
  [1, 'refused', /không cho phép\./],
  [3, 'unavailable', /không tìm được/],
] as const)(
  'keeps a failure %i as %s, and lets it be tried again',
  async (code, placeLack, words) => {
    telephone((_, failed) => failed({ code }));
    const { user } = await renderScreen(<Door />);
    await user.click(await screen.findByRole('button', { name: 'Ghi vị trí' }));
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(taken.at(-1)).toEqual({ place: undefined, placeLack });
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeEnabled();
  },
);
