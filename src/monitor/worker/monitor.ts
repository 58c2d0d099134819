import type { FrameFeed } from '../../camera/feed.ts';
import type { FrameSource } from '../../camera/worker/frame-source.ts';
import { defaultAlertSettings, type AlertSettings } from '../../alerts/index.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import type { Reading, View } from '../../geometry/reading.ts';
import { millis, seconds, type Millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import { withoutOutline } from '../../pose/pose.ts';
import { fittingBaseline } from '../choose-baseline.ts';
import { failureOf } from '../failure.ts';
import {
  type CameraIdentity,
  type FromWorker,
  type ToWorker,
  RETRY_AFTER,
  type MonitorState,
  type MonitorTrouble,
} from '../protocol.ts';
import { alarmAt } from './alarm.ts';
import { createCalibration } from './calibration.ts';
import { openEngine, type Engine, type OpenEstimator } from './engine.ts';
import { takeUp, type Keeping } from './session.ts';
import { createLiveBack } from './live-outline.ts';
import { createLooker } from './frame-analyser.ts';
import { createReminders } from './reminders.ts';
import { sampleBaseline } from './sample-baseline.ts';
import { createWatch, type Seen, type Watch } from './watch.ts';

/** Somebody seen from another side for this long has moved there; a turn of the chair has not. [H] */
const VIEW_PATIENCE = seconds(20);

export interface MonitorPorts {
  readonly post: (message: FromWorker) => void;
  readonly now: () => Millis;
  readonly openEstimator: OpenEstimator;
  readonly openSource: (feed: FrameFeed) => FrameSource;
  readonly openHistory: (sample: boolean) => Promise<History>;
}

interface Running {
  readonly camera: CameraIdentity;
  readonly source: FrameSource;
  readonly watch: Watch;
  readonly stop: AbortController;
}

/** The whole monitor, apart from the worker it runs in. Orders are carried out one after the other. */
export class Monitor {
  readonly #ports: MonitorPorts;
  #orders: Promise<void> = Promise.resolve();
  #settings: AlertSettings = defaultAlertSettings();
  #visible = true;
  #chosen: string | null = null; // the baseline the person wants; null: whichever fits
  #baseline: Baseline | null = null;
  #otherView: { readonly view: View; readonly since: Millis } | null = null; // not the baseline's; null: it is
  #frames = 0;
  #engine: Engine | null = null;
  #keeping: Keeping | null = null;
  #running: Running | null = null;
  #callOff: () => void = () => undefined; // the alarm set last: end of a pause, or the next try after a failure
  #told: { readonly state: MonitorState; readonly why: MonitorTrouble | null } = { state: 'off', why: null };
  readonly #calibration = createCalibration(
    (progress) => this.#ports.post({ type: 'calibration', progress }),
    (baseline) => this.#order(() => this.#calibrated(baseline)),
  );

  readonly #back = createLiveBack((curves) => this.#ports.post({ type: 'curves', curves }));
  readonly #reminders = createReminders({
    now: () => this.#ports.now(),
    post: (message) => this.#ports.post(message),
    keep: (breaks, events) => this.#keeping?.recorder.took(breaks, events),
  });

  constructor(ports: MonitorPorts) {
    this.#ports = ports;
  }

  receive(message: ToWorker): void {
    switch (message.type) {
      case 'prepare':
        return this.#order(async () => void (await this.#ready()));
      case 'start':
        return this.#order(() => this.#start(message.feed, message.camera));
      case 'stop':
        return this.#order(() => this.#stop('off'));
      case 'pause':
        return this.#order(() => this.#pause(message.until));
      case 'baselines':
        return this.#order(() => this.#rechoose(message.chosen));
      case 'settings':
        this.#settings = message.alerts;
        return this.#reminders.set(message.reminders);
      case 'reminder':
        return this.#reminders.order(message.order, this.#baseline);
      case 'visible':
        this.#visible = message.visible;
        return;
      case 'curves':
        return this.#back.want(message.wanted);
      case 'save':
        return this.#keeping?.recorder.flush(this.#ports.now());
      case 'muted':
        return this.#running?.watch.muted(message.muted);
      case 'snooze':
        return this.#running?.watch.take({ kind: 'snooze', at: this.#ports.now(), until: message.until });
      case 'wake':
        this.#reminders.wake();
        return this.#running?.watch.take({ kind: 'wake', at: this.#ports.now() });
      case 'calibrate':
        if (this.#running) this.#calibration.begin(message.ask, this.#running.camera.id);
        return;
      case 'retryCalibrationStep':
        return this.#calibration.retry();
      case 'cancelCalibration':
        return this.#calibration.cancel();
    }
  }

  #order(carryOut: () => Promise<void>): void {
    this.#orders = this.#orders.then(carryOut).catch((failure: unknown) => this.#fail(failure));
  }

  async #start(feed: FrameFeed, camera: CameraIdentity): Promise<void> {
    const before = this.#running;
    await this.#halt();
    const source = this.#ports.openSource(feed);
    try {
      if (this.#told.state !== 'stalled') this.#tell('starting', null);
      const [engine, keeping] = await Promise.all([this.#ready(), this.#keep(feed.kind === 'sample')]);
      if (feed.kind === 'sample') await this.#calibrateSample(feed.folder, engine, keeping);
      await this.#choose(keeping, camera);
      // A camera that was reopened because it stalled must not be reopened for the same picture again.
      this.#run(engine, keeping, source, camera, before?.camera.id === camera.id ? before.watch : null);
    } catch (failure) {
      source.close();
      throw failure;
    }
  }

  #run(engine: Engine, keeping: Keeping, source: FrameSource, camera: CameraIdentity, before: Watch | null): void {
    const stop = new AbortController();
    const looker = createLooker(engine);
    looker.reset();
    const watch = createWatch(
      {
        source,
        looker,
        now: this.#ports.now,
        settings: () => this.#reminders.settings(this.#settings),
        baseline: () => this.#baseline,
        eager: () => this.#calibration.eager || this.#reminders.eager,
        outline: () => (this.#calibration.outline ? 'held' : this.#visible ? this.#back.wish : null),
        onState: (state, why) => this.#tell(state, why),
        onSeen: (seen) => this.#see(keeping, seen),
        onReopen: () => this.#ports.post({ type: 'reopen' }),
      },
      keeping.pipeline,
      before?.stall,
    );
    this.#running = { camera, source, watch, stop };
    void watch.run(stop.signal).catch((failure: unknown) => stop.signal.aborted || this.#fail(failure));
  }

  #see(keeping: Keeping, seen: Seen): void {
    const { input, reading, outcome, events, pose, state, relevel } = seen;
    keeping.pipeline = state;
    if (relevel !== 'steady') this.#ports.post({ type: 'notice', notice: { kind: 'baseline', verdict: relevel } });
    if (seen.baseline && seen.baseline !== this.#baseline) {
      this.#baseline = seen.baseline;
      const saving = seen.baseline;
      this.#order(() => keeping.history.saveBaseline(saving));
    }
    keeping.recorder.record(seen, this.#baseline);
    this.#calibration.take(input.at, pose);
    this.#reminders.see(seen, this.#baseline);
    if (reading) this.#followView(reading, keeping);
    if (pose) this.#back.see(pose, this.#baseline);
    if (input.kind === 'reading' || input.kind === 'away' || pose) this.#frames++;
    for (const event of events) this.#ports.post({ type: 'event', event });
    const baseline = this.#baseline && { id: this.#baseline.id, name: this.#baseline.name };
    const { post } = this.#ports;
    const standingUp = input.kind === 'away' && input.standingUp === true;
    const shown = this.#visible && pose ? withoutOutline(pose) : null;
    post({ type: 'tick', frames: this.#frames, reading, outcome, pose: shown, baseline, standingUp });
  }

  /** Lets the camera go; what was gathered is saved first. */
  async #halt(): Promise<void> {
    this.#callOff();
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    running.stop.abort();
    running.source.close();
    this.#keeping?.recorder.flush(this.#ports.now());
    await Promise.resolve();
  }

  async #stop(state: 'off' | 'paused'): Promise<void> {
    this.#calibration.cancel();
    this.#reminders.order('endReset', null);
    this.#running?.watch.take({ kind: 'blind', at: this.#ports.now(), reason: 'paused' });
    await this.#halt();
    this.#tell(state, null);
  }

  async #pause(until: Millis | null): Promise<void> {
    await this.#stop('paused');
    if (until === null) return;
    this.#callOff = alarmAt(until, this.#ports.now, () => this.#ports.post({ type: 'resumeDue' }));
  }

  async #ready(): Promise<Engine> {
    if (this.#engine) return this.#engine;
    const { post, openEstimator } = this.#ports;
    const engine = await openEngine(
      openEstimator,
      (progress) => post({ type: 'loading', progress }),
      ({ backend, model }, note) => post({ type: 'engine', backend, model, note }),
    );
    const { backend, model } = engine.estimator;
    post({ type: 'engine', backend, model, note: null });
    return (this.#engine = engine);
  }

  async #keep(sample: boolean): Promise<Keeping> {
    if (this.#keeping?.sample === sample) return this.#keeping;
    this.#keeping?.history.close();
    const { openHistory, now, post } = this.#ports;
    const history = await openHistory(sample);
    // Another tab may have deleted everything: what is held here must not bring it back.
    history.onChange((change) => change === 'everything' && this.#order(() => this.#forget()));
    this.#keeping = await takeUp(history, now(), (notice) => post({ type: 'notice', notice }));
    this.#reminders.takeUp(this.#keeping.breaks);
    return this.#keeping;
  }

  async #forget(): Promise<void> {
    this.#calibration.cancel();
    this.#running?.stop.abort();
    this.#running?.source.close();
    this.#running = null;
    this.#baseline = null;
    this.#keeping?.history.close();
    this.#keeping = null;
    this.#tell('off', null);
    await Promise.resolve();
  }

  async #calibrateSample(folder: string, engine: Engine, { history }: Keeping): Promise<void> {
    if ((await history.baselines()).length > 0) return;
    await history.saveBaseline(await sampleBaseline(folder, engine, this.#ports.now()));
  }

  async #calibrated(baseline: Baseline): Promise<void> {
    if (!this.#keeping || !this.#running) return;
    await this.#keeping.history.saveBaseline(baseline);
    this.#keeping.recorder.calibrated(baseline);
    this.#chosen = baseline.id;
    this.#baseline = baseline;
  }

  async #rechoose(chosen: string | null): Promise<void> {
    this.#chosen = chosen;
    if (this.#keeping && this.#running) await this.#choose(this.#keeping, this.#running.camera);
  }

  async #choose({ history }: Keeping, camera: CameraIdentity): Promise<void> {
    this.#baseline = fittingBaseline(await history.baselines(), camera.id, null, this.#chosen);
  }

  /** Somebody who sits at another side of the camera now is measured by the baseline made there, if there is one. */
  #followView({ at, view }: Reading, keeping: Keeping): void {
    const camera = this.#running?.camera;
    if (!camera || !this.#baseline || view === 'unknown' || view === this.#baseline.view) {
      this.#otherView = null;
      return;
    }
    if (this.#otherView?.view !== view) this.#otherView = { view, since: at };
    if (at - this.#otherView.since < VIEW_PATIENCE) return;
    this.#otherView = null;
    this.#order(async () => {
      const fitting = fittingBaseline(await keeping.history.baselines(), camera.id, view, null);
      if (fitting?.view === view) this.#baseline = fitting;
    });
  }

  #tell(state: MonitorState, why: MonitorTrouble | null): void {
    if (this.#told.state === state && isSameTrouble(this.#told.why, why)) return;
    this.#told = { state, why };
    this.#ports.post({ type: 'state', state, why });
  }

  #fail(failure: unknown): void {
    this.#running?.stop.abort();
    this.#running?.source.close();
    this.#running = null;
    this.#engine?.dispose();
    this.#engine = null;
    this.#tell('failed', failureOf(failure));
    const again = millis(this.#ports.now() + RETRY_AFTER);
    this.#callOff = alarmAt(again, this.#ports.now, () => this.#ports.post({ type: 'reopen' }));
  }
}

/** A stalled camera is told of once, and again when the reason changes. */
const isSameTrouble = (a: MonitorTrouble | null, b: MonitorTrouble | null): boolean =>
  a === b || (a?.kind === 'stalled' && b?.kind === 'stalled' && a.reason === b.reason);
