import { describe, expect, it } from 'vitest';
import { initialStall, stepStall, type StallInput, type StallState } from '../../../src/camera/pure/stall.ts';
import { millis, seconds } from '../../../src/base/units.ts';
import { fault } from '../../support/faults/catalogue.ts';

interface Seen {
  readonly state: StallState;
  readonly reopenedAt: readonly number[]; // s
}

const play = (inputs: readonly StallInput[], from: StallState = initialStall()): Seen => {
  let state = from;
  const reopenedAt: number[] = [];
  for (const input of inputs) {
    const next = stepStall(state, input);
    state = next.state;
    if (next.reopen) reopenedAt.push(input.at / 1000);
  }
  return { state, reopenedAt };
};

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** One frame a second; a picture that never repeats and a clock that runs, unless told otherwise. */
const frames = (
  from: number,
  to: number,
  picture: (second: number) => number = (second) => second,
  clock: (second: number) => number | null = (second) => second,
): StallInput[] =>
  range(from, to).map((second) => {
    const mediaTime = clock(second);
    return {
      kind: 'frame',
      at: seconds(second),
      fingerprint: picture(second),
      mediaTime: mediaTime === null ? null : seconds(mediaTime),
    };
  });

const silence = (from: number, to: number): StallInput[] =>
  range(from, to).map((second) => ({ kind: 'silence', at: seconds(second) }));

const still = () => 7;

describe('the watch over the camera', () => {
  it('is content with a live camera for hours', () => {
    expect(play(frames(0, 7200))).toMatchObject({ state: { reason: null }, reopenedAt: [] });
  });

  it('says silent after 10 s without a frame, and asks once to open the camera again', () => {
    const seen = play([...frames(0, 5), ...silence(5, 60)]);
    expect(seen.state.reason).toBe('silent');
    expect(seen.reopenedAt).toEqual([14]);
  });

  it('says silent of a camera that never gave a frame', () => {
    expect(play([{ kind: 'opened', at: seconds(0) }, ...silence(1, 12)]).reopenedAt).toEqual([10]);
  });

  it('tries again when the opened camera stays silent', () => {
    const first = play([...frames(0, 5), ...silence(5, 15)]);
    const second = play([{ kind: 'opened', at: seconds(15) }, ...silence(16, 40)], first.state);
    expect(second.reopenedAt).toEqual([25]);
  });

  it('recovers with the first frame', () => {
    const seen = play([...frames(0, 5), ...silence(5, 20), ...frames(20, 22)]);
    expect(seen.state.reason).toBeNull();
  });

  it('says frozen after 10 s of the same frame with its clock standing still', () => {
    const seen = play(frames(0, 30, still, () => 3));
    expect(seen.state.reason).toBe('frozen');
    expect(seen.reopenedAt).toEqual([10]);
  });

  it('says frozen after 40 s of the same picture though the clock runs', () => {
    expect(play(frames(0, 60, still)).reopenedAt).toEqual([40]);
  });

  it('gives a source without a clock the same 40 s', () => {
    expect(play(frames(0, 60, still, () => null)).reopenedAt).toEqual([40]);
  });

  it('bears a picture that repeats for less than that', () => {
    expect(play(frames(0, 600, (second) => Math.floor(second / 35))).reopenedAt).toEqual([]);
  });

  it(`fault: ${fault('cameraStill')}`, () => {
    const before = play(frames(0, 41, still));
    const after = play([{ kind: 'opened', at: seconds(41) }, ...frames(41, 1000, still)], before.state);
    expect(after).toMatchObject({ state: { reason: null, accepted: 7 }, reopenedAt: [] });
  });

  it('does not take that picture for a live one in between', () => {
    const before = play(frames(0, 41, still));
    const opened = play([{ kind: 'opened', at: seconds(41) }, ...frames(41, 45, still)], before.state);
    expect(opened).toMatchObject({ state: { reason: 'frozen' }, reopenedAt: [] });
    expect(play(frames(45, 47), opened.state).state.reason).toBeNull();
  });

  it('looks again once the accepted picture has changed', () => {
    const before = play(frames(0, 41, still));
    const after = play([{ kind: 'opened', at: seconds(41) }, ...frames(41, 60, still)], before.state);
    const moved = play([...frames(60, 70), ...frames(70, 120, () => 8)], after.state);
    expect(moved.reopenedAt).toEqual([110]);
  });

  it('never accepts a frame whose clock stands still', () => {
    const before = play(frames(0, 11, still, () => 3));
    const after = play([{ kind: 'opened', at: seconds(11) }, ...frames(11, 60, still, () => 3)], before.state);
    expect(after.state.reason).toBe('frozen');
    expect(after.reopenedAt).toEqual([21]);
  });

  describe('when it is muted', () => {
    const muted = play([...frames(0, 5), { kind: 'muted', at: millis(5500) }]);
    const reasonAfter = (inputs: readonly StallInput[]) => play(inputs, muted.state).state.reason;

    it('says so at once, and opens nothing', () => {
      expect(muted).toMatchObject({ state: { reason: 'muted' }, reopenedAt: [] });
      expect(play(silence(6, 100), muted.state)).toMatchObject({ state: { reason: 'muted' }, reopenedAt: [] });
    });

    it('goes on with the unmute', () => {
      expect(reasonAfter([{ kind: 'unmuted', at: seconds(200) }])).toBeNull();
    });

    it('takes the black frames of a muted track for what they are', () => {
      expect(reasonAfter(frames(6, 300, still))).toBe('muted');
    });

    it('believes frames that go on changing more than the mute', () => {
      expect(reasonAfter(frames(6, 9))).toBeNull();
    });
  });
});
