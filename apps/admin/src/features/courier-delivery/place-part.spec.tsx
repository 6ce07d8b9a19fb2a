import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { answer, FakeServer } from '../../testing/fake-server';
import { renderScreen } from '../../testing/render-screen';
import { signedIn } from '../../testing/signed-in';
import type { Consignment } from './get-consignments';
import { PlacePart } from './place-part';
import { useKeptAtDoor } from './use-kept-at-door';
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
  expect(taken.at(-1)).toEqual({ place: undefined, placeLack: 'refused' });
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

/** The form of an act at the door, which outlives its page. */
function KeptDoor() {
  const kept = useKeptAtDoor(consignment, 'failAttempt', () => ({ ...noPlace, note: '' }));
  return (
    <>
      <input
        aria-label="Ghi chú"
        value={kept.value.note}
        onChange={(event) => kept.change({ note: event.currentTarget.value })}
      />
      <PlacePart taken={kept.value} onChange={kept.change} />
    </>
  );
}

const consignment = {
  number: 'CP000000015VN',
  attempts: 0,
  stateFee: 0,
  postage: 0,
  availableActions: ['failAttempt'],
} as unknown as Consignment;

const openDoor = async () => {
  sessionStorage.clear();
  new FakeServer().on('GET /api/v1/me', () => answer(signedIn(['consignment.carry']))).install();
  const { user, unmount } = await renderScreen(<KeptDoor />);
  expect(await screen.findByText('Đã có vị trí, sai số 12 m.')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Ghi chú'), 'Không ai ở nhà');
  return { user, unmount };
};

it('takes the place anew where the page is opened again, not the one of before', async () => {
  telephone(found, 'granted');
  const { unmount } = await openDoor();
  unmount();
  const ask = jest.fn();
  telephone(ask, 'granted');
  await renderScreen(<KeptDoor />);
  expect(await screen.findByDisplayValue('Không ai ở nhà')).toBeInTheDocument();
  expect(screen.queryByText(/Đã có vị trí/)).not.toBeInTheDocument();
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
});

it('takes no place unasked again once the courier has left it out', async () => {
  telephone(found, 'granted');
  const { user, unmount } = await openDoor();
  await user.click(screen.getByRole('button', { name: 'Bỏ vị trí' }));
  expect(await screen.findByText(/không cho phép\./)).toBeInTheDocument();
  unmount();
  const asked = Promise.resolve({ state: 'granted' });
  const ask = jest.fn(found);
  telephone(ask, 'granted');
  Object.assign(navigator.permissions, { query: () => asked });
  await renderScreen(<KeptDoor />);
  expect(await screen.findByDisplayValue('Không ai ở nhà')).toBeInTheDocument();
  await act(() => asked);
  expect(ask).not.toHaveBeenCalled();
  expect(screen.getByText(/không cho phép\./)).toBeInTheDocument();
});
