import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from '../../../tools/replay/options.ts';

describe('the command line of replay', () => {
  it('has eight seconds of calibration and no holds unless told', () => {
    expect(readOptions(['folder'])).toEqual({
      json: false,
      calibrationSeconds: 8,
      holds: new Map(),
      folder: 'folder',
    });
  });

  it.each([
    [['--json', '--hold', 'slouch=600,upright=90', '--calibration-seconds', '5', 'folder']],
    [['folder', '--hold=slouch=600,upright=90', '--calibration-seconds=5', '--json']],
  ])('reads %j', (args) => {
    expect(readOptions(args)).toEqual({
      json: true,
      calibrationSeconds: 5,
      holds: new Map([
        ['slouch', 600],
        ['upright', 90],
      ]),
      folder: 'folder',
    });
  });

  it.each([
    [[], 'Name one folder.'],
    [['one', 'two'], 'Name one folder.'],
    [['--jason', 'folder'], '--jason: there is no such option.'],
    [['--hold'], '--hold: LABEL=SECONDS is needed.'],
    [['--hold', 'slouch', 'folder'], '--hold slouch: seconds from 0'],
    [['--hold', '=5', 'folder'], '--hold: "=5" is not LABEL=SECONDS.'],
    [['--hold', 'slouch=-1', 'folder'], '--hold slouch: seconds from 0'],
    [['--calibration-seconds', 'eight', 'folder'], '--calibration-seconds: seconds from 0'],
  ])('refuses %j in one line', (args, message) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(message);
  });
});
