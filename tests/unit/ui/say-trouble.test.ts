import { describe, expect, test } from 'vitest';
import { sayRefusal } from '../../../src/features/calibrate/say-refusal.ts';
import type { BackupFault, ContentFault } from '../../../src/history/backup/backup-error.ts';
import type { SavedPictureFault } from '../../../src/history/records/picture.ts';
import { HistoryError, type ProblemKind } from '../../../src/history/store/history-error.ts';
import type { MonitorTrouble, Refusal } from '../../../src/monitor/protocol.ts';
import { PoseError, type PoseErrorKind } from '../../../src/pose/estimator.ts';
import type { AppNotice } from '../../../src/state/state.ts';
import { sayBackupFault, sayBackupPlace } from '../../../src/ui/troubles/say-backup.ts';
import {
  noticeOutside,
  sayNotice,
  sayEngineNote,
  sayMonitorTrouble,
  sayThrown,
} from '../../../src/ui/troubles/say-trouble.ts';

/** Every code through the catalogue. The tables are records, so that the compiler reports a code that is missing. */

const SENTENCE = /^\p{Lu}[^{}]+\.$/u;

describe('a failure of the history', () => {
  const KINDS: Readonly<Record<ProblemKind, RegExp>> = {
    unavailable: /keeps no data/,
    damaged: /nothing is being saved.*import your last backup/,
    newer: /untouched. Reload this page/,
    blocked: /Close the other Plumbline tabs/,
    migration: /could not be brought up to this version/,
    superseded: /Reload this tab/,
    full: /no room left/,
    bulky: /larger than a browser can read again/,
    refused: /not valid/,
    failed: /Reload the page to try again/,
  };
  test.each(Object.entries(KINDS) as [ProblemKind, RegExp][])('%s', (kind, said) => {
    const sentence = sayThrown(new HistoryError(kind, 'detail of a fault report'));
    expect(sentence).toMatch(SENTENCE);
    expect(sentence).toMatch(said);
    expect(sentence).not.toContain('fault report');
  });
});

test('a failure of the networks says what to do, and names for a report what it is about', () => {
  const said: Readonly<Record<PoseErrorKind, string>> = {
    files: 'A file that Plumbline needs could not be loaded. Reload the page to try again.',
    model: 'A file of the pose model is damaged. Reload the page to load it again.',
    backend: 'The part that measures could not be started. Restart the browser, or try another one.',
    inference: 'Measuring failed. Start again; if it happens again, reload the page.',
  };
  for (const kind of Object.keys(said) as PoseErrorKind[])
    expect(sayThrown(new PoseError(kind, 'models/a.json', 'gone'))).toBe(
      `${said[kind]} (Technical detail, for a report: models/a.json: gone)`,
    );
});

test.each([
  [new Error('the disk is on fire'), 'the disk is on fire'],
  ['a string', 'a string'],
])('what nobody foresaw is told in plain words, with what came for a report: %s', (thrown, said) => {
  expect(sayThrown(thrown)).toBe(
    `Something unexpected happened. Reload the page to try again. (Technical detail, for a report: ${said})`,
  );
});

test('of a long report in many lines no more is shown than somebody copies by hand', () => {
  const detail = [
    'Error: kernel',
    '   at run (tf.js:1)',
    ...Array.from({ length: 40 }, (_, line) => `at f${line}`),
  ].join('\n');
  const said = sayThrown(new Error(detail));
  expect(said).toContain('(Technical detail, for a report: Error: kernel at run (tf.js:1) at f0');
  expect(said).not.toContain('\n');
  expect(said.length).toBeLessThan(300);
});

test('why watching has failed', () => {
  const said: {
    readonly [K in MonitorTrouble['kind']]: readonly [Extract<MonitorTrouble, { kind: K }>, string | null];
  } = {
    stalled: [{ kind: 'stalled', reason: 'frozen' }, null],
    camera: [{ kind: 'camera', error: 'refused' }, null],
    watchedElsewhere: [
      { kind: 'watchedElsewhere' },
      'Plumbline is already watching in another tab. Use that one, or stop it there and start here.',
    ],
    unresponsive: [{ kind: 'unresponsive' }, 'The part that watches gives no answer. It is being started anew.'],
    worker: [
      { kind: 'worker', detail: 'out of memory' },
      'The part that watches has stopped. (Technical detail, for a report: out of memory)',
    ],
    history: [
      { kind: 'history', problem: 'superseded' },
      'Plumbline was updated in another tab. Reload this tab to go on saving.',
    ],
    pose: [
      { kind: 'pose', problem: 'files', subject: 'a.bin', detail: '404' },
      'A file that Plumbline needs could not be loaded. Reload the page to try again. (Technical detail, for a report: a.bin: 404)',
    ],
    unexpected: [
      { kind: 'unexpected', detail: 'out of memory' },
      'Something unexpected happened. Reload the page to try again. (Technical detail, for a report: out of memory)',
    ],
  };
  for (const [trouble, sentence] of Object.values(said)) expect(sayMonitorTrouble(trouble)).toBe(sentence);
  expect(sayMonitorTrouble({ kind: 'worker', detail: null })).toBe(
    'The part that watches has stopped: it could not be loaded.',
  );
});

test('what happens beside the watching', () => {
  type Code = Exclude<AppNotice, string>;
  const said: { readonly [K in Code['kind']]: readonly (readonly [Extract<Code, { kind: K }>, RegExp])[] } = {
    baseline: [
      [{ kind: 'baseline', verdict: 'relevelled' }, /^Your chair .* moved with you\.$/],
      [{ kind: 'baseline', verdict: 'moved' }, /^The camera .* Calibrate again .*\.$/],
      [{ kind: 'baseline', verdict: 'tooLow' }, /^You sit taller .* Calibrate again,.*\.$/],
      [{ kind: 'baseline', verdict: 'recovered' }, /^You are back where your calibration fits\./],
    ],
    otherCamera: [
      [{ kind: 'otherCamera', name: 'Desk' }, /^The camera you chose is not connected; Desk is used instead\.$/],
      [{ kind: 'otherCamera', name: '' }, /connected; another one is used instead\.$/],
    ],
    tabStuck: [[{ kind: 'tabStuck' }, /^The other tab does not let go\. Close it, then start here\.$/]],
    notShown: [[{ kind: 'notShown' }, /^The system did not show the notification\./]],
    damaged: [
      [
        { kind: 'damaged', detail: '3.seconds: expected number' },
        /left out\. \(Technical detail, for a report: 3\.seconds: expected number\)$/,
      ],
    ],
    history: [[{ kind: 'history', problem: 'full' }, /^There is no room left/]],
    pose: [
      [
        { kind: 'pose', problem: 'inference', subject: 'movenet', detail: 'NaN' },
        /^Measuring failed\. .*\(Technical detail, for a report: movenet: NaN\)$/,
      ],
    ],
    unexpected: [
      [
        { kind: 'unexpected', detail: 'odd' },
        /^Something unexpected happened\. .*\(Technical detail, for a report: odd\)$/,
      ],
    ],
  };
  for (const [notice, sentence] of Object.values(said).flat()) expect(sayNotice(notice)).toMatch(sentence);
  expect(sayNotice('A sentence of a feature.')).toBe('A sentence of a feature.');
});

test('outside the page only what asks for a calibration is told, in the same sentence', () => {
  const moved = { kind: 'baseline', verdict: 'moved' } as const;
  expect(noticeOutside(moved)).toEqual({ title: 'Calibrate again?', body: sayNotice(moved), actions: [] });
  const tooLow = { kind: 'baseline', verdict: 'tooLow' } as const;
  expect(noticeOutside(tooLow)).toEqual({ title: 'Calibrate again?', body: sayNotice(tooLow), actions: [] });
  expect(noticeOutside({ kind: 'baseline', verdict: 'relevelled' })).toBeNull();
  expect(noticeOutside({ kind: 'baseline', verdict: 'recovered' })).toBeNull();
  expect(noticeOutside({ kind: 'history', problem: 'full' })).toBeNull();
});

test('why another estimator runs', () => {
  expect(sayEngineNote({ kind: 'faster' })).toBe('The graphics hardware has taken over: it is faster here.');
  expect(sayEngineNote({ kind: 'restarted', failed: 'webgl' })).toBe(
    'The graphics hardware stopped working, so the processor measures now. It may be a little slower.',
  );
  expect(sayEngineNote({ kind: 'restarted', failed: 'wasm' })).toBe(
    'Measuring failed for a moment and was started again.',
  );
});

describe('a backup that cannot be read', () => {
  const value = { kind: 'value', expected: 'number', found: '"a lot"' } as const;
  const PICTURES: {
    readonly [K in SavedPictureFault['kind']]: readonly [Extract<SavedPictureFault, { kind: K }>, string];
  } = {
    bytes: [{ kind: 'bytes', found: 40_000_000 }, 'f: expected a picture of at most 32 MB, found 40,000,000 bytes'],
    type: [{ kind: 'type' }, 'f: expected a JPEG, PNG or WebP picture, found something else'],
    pixels: [
      { kind: 'pixels', width: 65_536, height: 3 },
      'f: expected a picture of at most 60 megapixels, found 65536 x 3',
    ],
  };
  const CONTENTS: {
    readonly [K in ContentFault['kind']]: readonly (readonly [Extract<ContentFault, { kind: K }>, string])[];
  } = {
    notJson: [
      [{ kind: 'notJson', detail: 'unexpected end' }, 'f: this text is damaged (technical detail: unexpected end)'],
    ],
    value: [
      [{ ...value, path: '0.seconds.good' }, 'f: 0.seconds.good: expected number, found "a lot"'],
      [{ ...value, path: '' }, 'f: expected number, found "a lot"'],
    ],
    duplicates: [[{ kind: 'duplicates' }, 'f: expected each snapshot once']],
    strayPicture: [[{ kind: 'strayPicture' }, 'f: expected no picture of this snapshot']],
    picture: Object.values(PICTURES).map(([fault, said]) => [{ kind: 'picture', fault }, said] as const),
    pictureType: [[{ kind: 'pictureType', found: 'image/webp' }, 'f: expected another name, found image/webp']],
    pictureMissing: [[{ kind: 'pictureMissing', path: '3.picture' }, 'f: 3.picture: its file is missing']],
    otherMonth: [
      [{ kind: 'otherMonth', path: '2.day', day: '2026-10-01' }, 'f: 2.day: 2026-10-01 lies in another month'],
    ],
  };
  const FAULTS: {
    readonly [K in BackupFault['code']]: readonly (readonly [Extract<BackupFault, { code: K }>, string | null])[];
  } = {
    huge: [
      [{ code: 'huge', file: null, bytes: 5_000_000_000 }, '5,000,000,000 bytes'],
      [{ code: 'huge', file: 'f', bytes: 1 }, 'f: 1 byte'],
    ],
    noZip: [[{ code: 'noZip', detail: 'invalid zip data' }, null]], // a library's own words help nobody
    foreign: [
      [{ code: 'foreign', file: 'f', problem: 'unknown' }, '“f”'],
      [{ code: 'foreign', file: 'f', problem: 'missing' }, 'f is missing'],
      [{ code: 'foreign', file: 'f', problem: 'format' }, 'f: format'],
    ],
    newer: [[{ code: 'newer', version: 3, known: 2 }, 'version 3, this program reads up to 2']],
    damaged: [
      [{ code: 'damaged', file: 'f', problem: 'twice' }, 'f twice'],
      [{ code: 'damaged', file: 'f', problem: 'missing' }, 'f is missing'],
      [{ code: 'damaged', file: 'f', problem: 'unlisted' }, 'f is not listed in plumbline.json'],
      [{ code: 'damaged', file: 'f', problem: 'changed' }, 'f'],
    ],
    notValid: Object.values(CONTENTS)
      .flat()
      .map(([problem, said]) => [{ code: 'notValid', file: 'f', problem }, said] as const),
    ofSample: [[{ code: 'ofSample', file: 'f' }, 'f']],
  };

  test.each(Object.values(FAULTS).flat())('%j', (fault, place) => {
    expect(sayBackupFault(fault)).toMatch(SENTENCE);
    expect(sayBackupPlace(fault)).toBe(place);
  });
});

test('why a step of the calibration was refused', () => {
  const OTHER = 'You could not be seen clearly. Please try again.';
  const said: Readonly<Record<Refusal, RegExp>> = {
    nobody: /^Nobody was seen/,
    'several people': /^More than one person/,
    'too close': /Move back a little/,
    cropped: /outside the picture/,
    'points unsure': /shoulders could not be seen/,
    'view unclear': /not clear which way you face/,
    'wrong view': /face away from the camera/,
    restless: /Hold still/,
    headFarForward: /far in front of your shoulders/,
    turnedAside: /turned to one side/,
    shouldersAskew: /One shoulder is much higher/,
    likeUpright: /much like your upright/,
    chinNotForward: /hardly further forward/,
    hardlySeen: /head and both shoulders are in the picture/,
    'no baseline': new RegExp(OTHER),
    'turned away': new RegExp(OTHER),
    'head turned': new RegExp(OTHER),
    dark: new RegExp(OTHER),
    'camera moved': new RegExp(OTHER),
    askew: new RegExp(OTHER),
    'no outline': new RegExp(OTHER),
    'outline unsure': new RegExp(OTHER),
    hair: new RegExp(OTHER),
    'still settling': new RegExp(OTHER),
    'not measured then': new RegExp(OTHER),
  };
  for (const fault of Object.keys(said) as Refusal[]) {
    expect(sayRefusal(fault)).toMatch(said[fault]);
    expect(sayRefusal(fault)).toMatch(SENTENCE);
  }
});
