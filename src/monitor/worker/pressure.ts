import { seconds } from '../../base/units.ts';

/** The part of the Compute Pressure API that is used; TypeScript's types do not have it. */
interface PressureRecord {
  readonly state: 'nominal' | 'fair' | 'serious' | 'critical';
}
interface PressureObserver {
  observe(source: 'cpu', options: { readonly sampleInterval: number }): Promise<void>;
}
type PressureObserverType = new (onRecords: (records: readonly PressureRecord[]) => void) => PressureObserver;

const SAMPLES = seconds(5); // how often the browser looks. [H]
const LASTING = seconds(20); // pressure that passes sooner is nobody's concern. [H]

/**
 * Tells when the machine has had no power to spare for a while, and when it has some again; never where the browser does not say so
 * (https://www.w3.org/TR/compute-pressure/; Chromium alone has it). For a worker, whose timers run in a hidden tab as well.
 */
export function observePressure(onChange: (isPressed: boolean) => void): void {
  const { PressureObserver: Observer } = globalThis as { readonly PressureObserver?: PressureObserverType };
  if (!Observer) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  const say = (now: boolean) => {
    isPressed = now;
    onChange(now);
  };
  const observer = new Observer((records) => {
    if (records.at(-1)?.state === 'critical') {
      timer ??= setTimeout(() => say(true), LASTING);
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    if (isPressed) say(false);
  });
  observer.observe('cpu', { sampleInterval: SAMPLES }).catch(() => undefined); // a policy forbids it, or the machine cannot tell
}
