import type { Preset } from '../../src/alerts/alert-frequency.ts';
import { defaultAlertSettings } from '../../src/alerts/settings.ts';
import { millis } from '../../src/base/units.ts';
import { chanceFrom } from './chance.ts';
import { createLayer, type Layer } from './layer.ts';
import { errorsOf, type Noise } from './noise.ts';
import { sitsWell, type Doing } from './person.ts';
import { watch } from './watched.ts';

/** One person's time before the camera. */
export interface Stretch {
  readonly person: number; // seed: the way of sitting, the breaks, the errors
  readonly noise: Noise;
  readonly presets: readonly Preset[];
  readonly seconds: number;
  readonly doing?: (second: number) => Doing; // absent: sits well all the time
  readonly history?: boolean; // absent: false
  readonly over?: (layers: readonly Layer[]) => boolean; // nothing more is to be learnt
}

/** The same person before a layer of each preset. With `history` the first layer keeps minutes as well. */
export function live({ person, noise, presets, seconds, doing, over, history = false }: Stretch): readonly Layer[] {
  const someone = sitsWell(chanceFrom(2 * person));
  const see = watch(errorsOf(noise, chanceFrom(2 * person + 1)));
  const layers = presets.map((preset, index) =>
    createLayer({ ...defaultAlertSettings(), preset }, history && index === 0),
  );
  for (let second = 1; second <= seconds; second++) {
    if (over?.(layers) === true) break;
    const input = see(someone.next(doing?.(second)), millis(second * 1000));
    for (const layer of layers) layer.feed(input);
  }
  return layers;
}
