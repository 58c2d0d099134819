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
const LASTING = seconds(20); // what passes sooner is nobody's concern, pressure and relief. [H]

/**
 * Tells when the machine has had no power to spare for a while, and when it has some again; never where the browser does not say so
 * (https://www.w3.org/TR/compute-pressure/; Chromium alone has it). For a worker, whose timers run in a hidden tab as well.
 */
export function observePressure(onChange: (isPressed: boolean) => void): void {
  const { PressureObserver: Observer } = globalThis as { readonly PressureObserver?: PressureObserverType };
  if (!Observer) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  let now = false;
  const observer = new Observer((records) => {
    const isPressed = records.at(-1)?.state === 'critical'; // at 'serious' there is some left
    if (isPressed === now) return;
    now = isPressed;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (told !== isPressed) onChange((told = isPressed));
    }, LASTING);
  });
  observer.observe('cpu', { sampleInterval: SAMPLES }).catch(() => undefined); // a policy forbids it, or the machine cannot tell
}
