import type { FrameFeed } from '../../camera/feed.ts';
import type { FrameSource } from '../../camera/worker/frame-source.ts';
import { defaultAlertSettings, type AlertSettings } from '../../alerts/settings.ts';
import { alertsFor, remindersFor } from '../../alerts/profile-fit.ts';
import type { Baseline } from '../../geometry/baseline.ts';
import { millis, type Millis } from '../../base/units.ts';
import type { History } from '../../history/store/history.ts';
import type { PoseEstimator } from '../../pose/estimator.ts';
import { withoutOutline } from '../../pose/pose.ts';
import { failureOf } from '../failure.ts';
import {
  type CameraIdentity,
  type EngineNote,
  type FromWorker,
  type ToWorker,
  RETRY_AFTER,
  type MonitorState,
  type MonitorTrouble,
  isSameTrouble,
} from '../protocol.ts';
import { alarmAt } from './alarm.ts';
import { createBaselineChoice } from './baseline-choice.ts';
import { createCalibration } from './calibration.ts';
import { openEngine, type Engine, type OpenEstimator } from './engine.ts';
import { openSession, type Session } from './session.ts';
import { createLiveOutline } from '../live-curves.ts';
import { createFrameAnalyser } from './frame-analyser.ts';
import { createReminders } from './reminders.ts';
import { sampleBaseline } from './sample-baseline.ts';
import { createWatch, type WatchStep, type Watch } from './watch.ts';

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

/** The monitor without the worker around it. Commands that wait for something run one after the other. */
export class Monitor {
  readonly #ports: MonitorPorts;
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0; // commands that have not been carried out
  #settings: AlertSettings = defaultAlertSettings();
  #visible = true;
  #frames = 0;
  #isPressed = false;
  #engine: Engine | null = null;
  #engineNote: EngineNote | null = null; // the last one that lasts
  #session: Session | null = null;
  #running: Running | null = null;
  #cancelAlarm: () => void = () => undefined; // cancels the last alarm: the end of a pause, or the next try after a failure
  #posted: { readonly state: MonitorState; readonly why: MonitorTrouble | null } = { state: 'off', why: null };
  readonly #baselines = createBaselineChoice();
  readonly #calibration = createCalibration(
    (progress) => this.#ports.post({ type: 'calibration', progress }),
    (baseline) => this.#enqueue(() => this.#saveCalibration(baseline)),
  );

  readonly #liveOutline = createLiveOutline((curves) => this.#ports.post({ type: 'curves', curves }));
  readonly #reminders = createReminders({
    now: () => this.#ports.now(),
    post: (message) => this.#ports.post(message),
    keep: (breaks, events) => this.#session?.recorder.recordBreaks(breaks, events),
  });

  constructor(ports: MonitorPorts) {
    this.#ports = ports;
  }

  receive(message: ToWorker): void {
    switch (message.type) {
      case 'prepare':
        return this.#enqueue(() => this.#prepare());
      case 'start':
        return this.#enqueue(() => this.#start(message.feed, message.camera));
      case 'stop':
        return this.#enqueue(() => this.#stop(message.why ? 'failed' : 'off', message.why));
      case 'pause':
        return this.#enqueue(() => this.#pause(message.until));
      case 'baselines':
        return this.#enqueue(() => this.#reselectBaseline(message.chosen));
      case 'settings':
        this.#settings = alertsFor(message.alerts, message.profiles);
        return this.#reminders.set(remindersFor(message.reminders, message.profiles));
      case 'reminder':
        return this.#reminders.order(message.order, this.#baselines.current);
      case 'visible':
        this.#visible = message.visible;
        return;
      case 'curves':
        return this.#liveOutline.setWanted(message.wanted);
      case 'save':
        return this.#session?.recorder.flush(this.#ports.now());
      case 'muted':
        return this.#running?.watch.muted(message.muted);
      case 'snooze':
        return this.#running?.watch.add({ kind: 'snooze', at: this.#ports.now(), until: message.until });
      case 'wake':
        this.#reminders.wake();
        return this.#running?.watch.add({ kind: 'wake', at: this.#ports.now() });
      case 'calibrate':
        if (this.#running) this.#calibration.begin(message.ask, this.#running.camera);
        return;
      case 'retryCalibrationStep':
        return this.#calibration.retry();
      case 'cancelCalibration':
        return this.#calibration.cancel();
    }
  }

  #enqueue(carryOut: () => Promise<void>): void {
    this.#waiting++;
    this.#queue = this.#queue
      .then(carryOut)
      .catch((failure: unknown) => this.#fail(failure))
      .finally(() => this.#waiting--);
  }

  async #start(feed: FrameFeed, camera: CameraIdentity): Promise<void> {
    const before = this.#running;
    await this.#release();
    const source = this.#ports.openSource(feed);
    try {
      if (this.#posted.state !== 'stalled') this.#setState('starting', null);
      const [engine, session] = await Promise.all([this.#ensureEngine(), this.#ensureSession(feed.kind === 'sample')]);
      if (feed.kind === 'sample') await this.#ensureSampleBaseline(feed.folder, engine, session);
      await this.#baselines.select(session.baselines, camera);
      // The stall state is kept: a camera that was reopened after a stall must not be reopened for the same picture again.
      this.#run(engine, session, source, camera, before?.camera.id === camera.id ? before.watch : null);
    } catch (failure) {
      source.close();
      throw failure;
    }
  }

  #run(engine: Engine, session: Session, source: FrameSource, camera: CameraIdentity, before: Watch | null): void {
    const stop = new AbortController();
    const analyser = createFrameAnalyser(engine);
    analyser.reset();
    const watch = createWatch(
      {
        source,
        analyser,
        now: this.#ports.now,
        settings: () => this.#reminders.settings(this.#settings),
        baseline: () => this.#baselines.current,
        eager: () => this.#calibration.eager || this.#reminders.eager,
        pressed: () => this.#isPressed,
        outline: () => (this.#calibration.outline ? 'held' : this.#visible ? this.#liveOutline.purpose : null),
        face: !session.sample, // the baseline of the sample is made before the network can be loaded
        onState: (state, why) => this.#setState(state, why),
        onStep: (step) => this.#handleStep(session, step),
        onReopen: () => this.#ports.post({ type: 'reopen' }),
      },
      session.pipeline,
      before?.stall,
    );
    this.#running = { camera, source, watch, stop };
    void watch.run(stop.signal).catch((failure: unknown) => stop.signal.aborted || this.#fail(failure));
  }

  #handleStep(session: Session, step: WatchStep): void {
    const { input, reading, outcome, events, pose, state, relevel } = step;
    session.pipeline = state;
    if (relevel !== 'steady') this.#ports.post({ type: 'notice', notice: { kind: 'baseline', verdict: relevel } });
    const baselines = this.#baselines;
    if (step.baseline && step.baseline !== baselines.current) {
      baselines.use(step.baseline);
      const saving = step.baseline;
      this.#enqueue(() => session.baselines.save(saving));
    }
    session.recorder.record(step, baselines.current);
    this.#calibration.step(input.at, pose);
    this.#reminders.step(step, baselines.current);
    const camera = this.#running?.camera;
    const change = reading && camera ? baselines.follow(reading, session.baselines, camera) : null;
    if (change) this.#enqueue(change);
    const used = baselines.current;
    if (pose) this.#liveOutline.add(pose, used);
    if (input.kind === 'reading' || input.kind === 'away' || pose) this.#frames++;
    for (const event of events) this.#ports.post({ type: 'event', event });
    const baseline = used && { id: used.id, name: used.name };
    const { post } = this.#ports;
    const standingUp = input.kind === 'away' && input.standingUp === true;
    const shown = this.#visible && pose ? withoutOutline(pose) : null;
    post({ type: 'tick', frames: this.#frames, reading, outcome, pose: shown, baseline, standingUp });
  }

  /** Saves what was recorded and releases the camera. */
  async #release(): Promise<void> {
    this.#cancelAlarm();
    const running = this.#running;
    if (!running) return;
    this.#running = null;
    running.stop.abort();
    running.source.close();
    this.#session?.recorder.flush(this.#ports.now());
    await Promise.resolve();
  }

  async #stop(state: 'off' | 'paused' | 'failed', why: MonitorTrouble | null = null): Promise<void> {
    this.#calibration.cancel();
    this.#reminders.order('endReset', null);
    this.#running?.watch.add({ kind: 'blind', at: this.#ports.now(), reason: 'paused' });
    await this.#release();
    this.#setState(state, why);
  }

  async #pause(until: Millis | null): Promise<void> {
    await this.#stop('paused');
    if (until === null) return;
    this.#cancelAlarm = alarmAt(until, this.#ports.now, () => this.#ports.post({ type: 'resumeDue' }));
  }

  /** Loads the networks while the camera opens; in the time that is left, it warms them up. */
  async #prepare(): Promise<void> {
    const { estimator } = await this.#ensureEngine();
    if (this.#waiting === 1) await estimator.warm();
  }

  async #ensureEngine(): Promise<Engine> {
    if (this.#engine) return this.#engine;
    const { post, openEstimator } = this.#ports;
    const engine = await openEngine(
      openEstimator,
      (progress) => post({ type: 'loading', progress }),
      (estimator, note) => this.#sayEngine(estimator, note),
    );
    this.#sayEngine(engine.estimator, null);
    return (this.#engine = engine);
  }

  #sayEngine({ backend, model }: PoseEstimator, note: EngineNote | null): void {
    this.#engineNote = note;
    this.#ports.post({ type: 'engine', backend, model, note: this.#isPressed ? { kind: 'busy' } : note });
  }

  /** Whether the machine has no power to spare: while it lasts, somebody who moves is looked at less often. */
  pressed(isPressed: boolean): void {
    this.#isPressed = isPressed;
    if (this.#engine) this.#sayEngine(this.#engine.estimator, this.#engineNote);
  }

  async #ensureSession(sample: boolean): Promise<Session> {
    if (this.#session?.sample === sample) return this.#session;
    this.#session?.history.close();
    const { openHistory, now, post } = this.#ports;
    const history = await openHistory(sample);
    // Another tab may have deleted everything: this one must not write it again.
    history.onChange((change) => change === 'everything' && this.#enqueue(() => this.#forget()));
    this.#session = await openSession(history, now(), (notice) => post({ type: 'notice', notice }));
    this.#reminders.restore(this.#session.breaks);
    return this.#session;
  }

  async #forget(): Promise<void> {
    this.#calibration.cancel();
    this.#running?.stop.abort();
    this.#running?.source.close();
    this.#running = null;
    this.#baselines.forget();
    this.#session?.history.close();
    this.#session = null;
    this.#setState('off', null);
    this.#ports.post({ type: 'forgotten' });
    await Promise.resolve();
  }

  async #ensureSampleBaseline(folder: string, engine: Engine, { baselines }: Session): Promise<void> {
    if ((await baselines.all()).length > 0) return;
    await baselines.save(await sampleBaseline(folder, engine, this.#ports.now()));
  }

  async #saveCalibration(baseline: Baseline): Promise<void> {
    if (!this.#session || !this.#running) return;
    await this.#session.baselines.save(baseline);
    this.#session.recorder.calibrated(baseline);
    this.#baselines.choose(baseline.id);
    this.#baselines.use(baseline);
  }

  async #reselectBaseline(chosen: string | null): Promise<void> {
    this.#baselines.choose(chosen);
    if (this.#session && this.#running) await this.#baselines.select(this.#session.baselines, this.#running.camera);
  }

  #setState(state: MonitorState, why: MonitorTrouble | null): void {
    if (this.#posted.state === state && isSameTrouble(this.#posted.why, why)) return;
    this.#posted = { state, why };
    this.#ports.post({ type: 'state', state, why });
  }

  #fail(failure: unknown): void {
    this.#running?.stop.abort();
    this.#running?.source.close();
    this.#running = null;
    this.#engine?.dispose();
    this.#engine = null;
    this.#setState('failed', failureOf(failure));
    const again = millis(this.#ports.now() + RETRY_AFTER);
    this.#cancelAlarm = alarmAt(again, this.#ports.now, () => this.#ports.post({ type: 'reopen' }));
  }
}
