import { describe, expect, test } from 'vitest';
import { millis } from '../../../src/base/units.ts';
import { turnFor, type Advice, type GuideFrame } from '../../../src/features/snapshot/pure/guide/advice.ts';
import {
  initialGuide,
  isSeated,
  secondsLeft,
  stepGuide as step,
  type Guide,
  type GuideAsk,
} from '../../../src/features/snapshot/pure/guide/guide.ts';
import { poseOf, UPRIGHT } from '../../support/poses.ts';
import { standing, type Placed } from '../../support/standing.ts';

const SIDEWAYS: GuideAsk = { view: 'side', timer: 3 };
const EVERY = 250; // ms between looks

/** A quick machine: the answer is there at once. */
const stepGuide = (guide: Guide, glance: GuideFrame, ask: GuideAsk) => step(guide, glance, ask, glance.at);

type Seen = Placed & { readonly light?: number; readonly nobody?: true };

const glance = ({ light = 0.5, nobody, ...placed }: Seen, at: number): GuideFrame => ({
  at: millis(at),
  light,
  pose: nobody ? null : standing({ ...placed, at }),
});

/** The same for so many looks, from `from` on. */
const looks = (count: number, seen: Seen | ((index: number) => Seen), from = 0): GuideFrame[] =>
  Array.from({ length: count }, (_, index) =>
    glance(typeof seen === 'function' ? seen(index) : seen, from + index * EVERY),
  );

const play = (glances: readonly GuideFrame[], ask: GuideAsk = SIDEWAYS, from: Guide = initialGuide()): Guide =>
  glances.reduce((guide, one) => stepGuide(guide, one, ask), from);

/** What is shown after it has been seen for two seconds. */
const shown = (seen: Seen, ask?: GuideAsk) => play(looks(8, seen), ask).phase;
const advice = (what: Advice): unknown => expect.objectContaining({ kind: 'guiding', advice: what });

describe('the figure to fill', () => {
  /** The same person with level thighs; with knees that no one sees, behind a table. */
  const seat = (frame: GuideFrame, score = 0.6): GuideFrame => {
    if (frame.pose === null) return frame;
    const { keypoints: k } = frame.pose;
    const knee = { x: k.left_hip.x - 170, y: k.left_hip.y + 15, score };
    return { ...frame, pose: { ...frame.pose, keypoints: { ...k, left_knee: knee, right_knee: knee } } };
  };
  const sitting = looks(8, {}).map((frame) => seat(frame));

  test('sits as the person does, from the side', () => {
    expect(isSeated(play(sitting), SIDEWAYS)).toBe(true);
    expect(isSeated(play(looks(8, {})), SIDEWAYS)).toBe(false);
    expect(isSeated(initialGuide(), SIDEWAYS)).toBe(false);
    expect(isSeated(play(sitting, { ...SIDEWAYS, view: 'front' }), { ...SIDEWAYS, view: 'front' })).toBe(false);
  });

  test('stands where no thigh is seen, and one frame does not change it', () => {
    expect(isSeated(play(looks(8, {}).map((frame) => seat(frame, 0.1))), SIDEWAYS)).toBe(false);
    const odd = sitting.map((frame, index) => (index === 5 ? glance({}, frame.at) : frame));
    expect(isSeated(play(odd), SIDEWAYS)).toBe(true);
  });
});

describe('what is to be changed before a picture is worth taking', () => {
  test.each<[string, Seen, Advice]>([
    ['an empty room', { nobody: true }, 'nobody'],
    ['a coat on a hanger', { presence: 0.1 }, 'nobody'],
    ['two people', { people: 2 }, 'several-people'],
    ['a dark room', { light: 0.1 }, 'more-light'],
    ['a dark room with nobody to be seen: the light comes first', { light: 0.1, nobody: true }, 'more-light'],
    ['the crown is cut off', { dy: -90 }, 'step-back'],
    ['the hips are at the lower edge', { dy: 480 }, 'step-back'],
    ['much too near', { scale: 2.4 }, 'step-back'],
    ['at the far end of the room', { scale: 0.5 }, 'come-closer'],
    ['walking', {}, 'hold-still'],
  ])('%s', (what, seen, expected) => {
    const moving = (index: number): Seen => ({ dx: index * 30 });
    expect(play(looks(8, what === 'walking' ? moving : seen)).phase).toEqual(advice(expected));
  });

  test('somebody who stands sideways is asked to face the camera for a front picture', () => {
    expect(shown({}, { view: 'front', timer: 3 })).toEqual(advice('face-the-camera'));
  });

  test('somebody who faces the camera is asked to turn for a side picture', () => {
    const raised = UPRIGHT.map(([x, y, score]) => [x, y - 60, score] as const);
    const facing = looks(8, {}).map((one) => ({ ...one, pose: poseOf(raised, one.at) }));
    expect(play(facing).phase).toEqual(advice('turn-to-the-side'));
    expect(play(facing, { view: 'front', timer: 3 }).phase.kind).toBe('counting');
  });

  describe('which way to turn, and how far', () => {
    /** Somebody before the camera whose shoulders and nose are moved sideways, px. */
    const turned = (shoulder: number, nose: number) => {
      const pose = standing({});
      const { left_shoulder, nose: face } = pose.keypoints;
      const keypoints = {
        ...pose.keypoints,
        left_shoulder: { ...left_shoulder, x: left_shoulder.x + shoulder },
        nose: { ...face, x: face.x + nose },
      };
      return { ...pose, keypoints };
    };
    test('short of the side it goes on the same way, beyond it back', () => {
      const [short, beyond] = [turned(90, 0), turned(-60, 0)];
      const face = Math.sign(short.keypoints.nose.x - short.keypoints.left_ear.x);
      const on = face > 0 ? 'left' : 'right'; // whose nose is on the picture's right has turned to the own left
      expect(turnFor(short, 'side')?.way).toBe(on);
      expect(turnFor(beyond, 'side')?.way).toBe(on === 'left' ? 'right' : 'left');
    });
    test('to face the camera it goes the other way, by about what was turned', () => {
      const aside = turnFor(standing({}), 'front');
      const { left_ear, nose } = standing({}).keypoints;
      expect(aside).toEqual({ way: nose.x > left_ear.x ? 'right' : 'left', by: 60 });
    });
    test('is not said to nobody, nor to somebody who faces the camera and may turn either way', () => {
      expect(turnFor(null, 'side')).toBeNull();
      expect(turnFor(poseOf(UPRIGHT, millis(0)), 'side')).toBeNull();
    });
  });

  test('hips that are hidden are asked for, and done without in the end', () => {
    const hidden = (count: number) =>
      looks(count, {}).map((one) => {
        const pose = standing({ at: one.at });
        const hide = <Point extends { score: number }>(point: Point): Point => ({ ...point, score: 0.1 });
        const { left_hip, right_hip } = pose.keypoints;
        return {
          ...one,
          pose: { ...pose, keypoints: { ...pose.keypoints, left_hip: hide(left_hip), right_hip: hide(right_hip) } },
        };
      });
    expect(play(hidden(8)).phase).toEqual(advice('show-hips'));
    expect(play(hidden(40)).phase.kind).toBe('take');
  });

  test('who is asked for the same for long can have it taken as it is', () => {
    const far = (count: number) => play(looks(count, { scale: 0.5 })).phase;
    expect(far(8)).toMatchObject({ advice: 'come-closer', stuck: false });
    expect(far(40)).toMatchObject({ advice: 'come-closer', stuck: true });
    expect(play(looks(60, { nobody: true })).phase).toMatchObject({ advice: 'nobody', stuck: false });
  });

  describe('somebody whose shoulders look 20 degrees short of a side view, as with people who sit', () => {
    const short = (count: number, from = 0) =>
      looks(count, {}, from).map((one) => {
        const { pose } = one;
        if (pose === null) return one;
        const { left_shoulder } = pose.keypoints;
        const aside = { ...left_shoulder, x: left_shoulder.x + 70 };
        return { ...one, pose: { ...pose, keypoints: { ...pose.keypoints, left_shoulder: aside } } };
      });

    test('is asked to turn at first, and taken all the same within ten seconds', () => {
      expect(play(short(15)).phase).toEqual(advice('turn-to-the-side'));
      expect(play(short(40)).phase.kind).toBe('take');
    });

    test('is asked anew after leaving', () => {
      const left = play(looks(4, { nobody: true }, 7000), SIDEWAYS, play(short(20)));
      expect(play(short(8, 8000), SIDEWAYS, left).phase).toEqual(advice('turn-to-the-side'));
    });

    test('facing the camera never passes for the side', () => {
      const raised = UPRIGHT.map(([x, y, score]) => [x, y - 60, score] as const);
      const facing = looks(60, {}).map((one) => ({ ...one, pose: poseOf(raised, one.at) }));
      expect(play(facing).phase).toEqual(advice('turn-to-the-side'));
    });
  });

  test('a single odd look does not change what is said', () => {
    const far = play(looks(8, { scale: 0.5 }));
    const odd = stepGuide(far, glance({ nobody: true }, 2000), SIDEWAYS);
    expect(odd.phase).toEqual(advice('come-closer'));
    expect(stepGuide(odd, glance({ nobody: true }, 2250), SIDEWAYS).phase).toEqual(advice('nobody'));
  });

  test('the networks are on their way until the first look', () => {
    expect(initialGuide().phase).toEqual(advice('loading'));
    expect(stepGuide(initialGuide(), glance({ nobody: true }, 0), SIDEWAYS).phase).toEqual(advice('nobody'));
  });
});

describe('the count', () => {
  const begun = play(looks(8, {}));
  const since = begun.phase.kind === 'counting' ? begun.phase.since : Number.NaN;

  test('begins once all has been right for a moment', () => {
    expect(play(looks(2, {})).phase.kind).toBe('guiding');
    expect(begun.phase.kind).toBe('counting');
    expect(since).toBeLessThan(2000);
  });

  test('takes the picture by itself at its end, not before', () => {
    const until = play(looks(Math.ceil((since + 3000) / EVERY), {}));
    expect(until.phase.kind).toBe('counting');
    expect(stepGuide(until, glance({}, since + 3000), SIDEWAYS).phase.kind).toBe('take');
  });

  test('begins when it can be shown, however long the look took', () => {
    const almost = play(looks(4, {}));
    const late = step(almost, glance({}, 4 * EVERY), SIDEWAYS, millis(4 * EVERY + 800));
    expect(late.phase).toEqual({ kind: 'counting', since: 4 * EVERY + 800 });
  });

  test.each([3, 5, 10])('of %d seconds is counted down to nothing', (timer) => {
    expect(secondsLeft(millis(1000), timer, millis(1000))).toBe(timer);
    expect(secondsLeft(millis(1000), timer, millis(1001 + 1000 * (timer - 1)))).toBe(1);
    expect(secondsLeft(millis(1000), timer, millis(1000 + 1000 * timer))).toBe(0);
    expect(secondsLeft(millis(1000), timer, millis(99_000))).toBe(0);
  });

  test('goes on through one odd look', () => {
    const odd = stepGuide(begun, glance({ nobody: true }, 2000), SIDEWAYS);
    expect(odd.phase).toEqual(begun.phase);
    expect(play(looks(3, {}, 2250), SIDEWAYS, odd).phase).toEqual(begun.phase);
  });

  test('is given up when they leave, and starts over when they are back', () => {
    const left = play(looks(5, { nobody: true }, 2000), SIDEWAYS, begun);
    expect(left.phase).toEqual(advice('nobody'));
    const back = play(looks(8, {}, 4000), SIDEWAYS, left);
    expect(back.phase).toMatchObject({ kind: 'counting' });
    expect(back.phase.kind === 'counting' && back.phase.since).toBeGreaterThan(4000);
  });

  test('swaying is no reason to give it up, and none to take the picture', () => {
    const sway = (index: number): Seen => ({ dx: (index % 2) * 16 });
    const swaying = play(looks(14, sway, 2000), SIDEWAYS, begun);
    expect(swaying.phase).toEqual(begun.phase);
    expect(play(looks(8, {}, 5500), SIDEWAYS, swaying).phase.kind).toBe('take');
  });

  test('waits some seconds at its end for somebody to hold still, then says so', () => {
    const sway = (index: number): Seen => ({ dx: (index % 2) * 16 });
    expect(play(looks(36, sway, 2000), SIDEWAYS, begun).phase).toEqual(advice('hold-still'));
  });

  test('comes to its end on a machine that looks only every other second', () => {
    const slow = Array.from({ length: 8 }, (_, index) => glance({}, index * 2000));
    expect(play(slow).phase.kind).toBe('take');
    const restless = Array.from({ length: 8 }, (_, index) => glance({ dx: (index % 2) * 60 }, index * 2000));
    expect(play(restless).phase).toEqual(advice('hold-still'));
  });

  test('nothing follows on the picture', () => {
    const taken = play(looks(40, {}));
    expect(taken.phase.kind).toBe('take');
    expect(stepGuide(taken, glance({ nobody: true }, 20_000), SIDEWAYS)).toBe(taken);
  });
});
