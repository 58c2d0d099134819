import { vi } from 'vitest';
import type { History } from '../../../src/history/store/history.ts';
import type { FromWorker, ToWorker } from '../../../src/monitor/protocol.ts';
import { Monitor } from '../../../src/monitor/worker/monitor.ts';
import { noCounts, portsBefore, type Scene } from '../monitor/fakes.ts';

/** A camera of the machine. */
export interface Device {
  readonly id: string;
  readonly label: string;
}

class Track extends EventTarget {
  readyState: MediaStreamTrackState = 'live';
  muted = false;
  readonly device: Device;
  constructor(device: Device) {
    super();
    this.device = device;
  }
  get label() {
    return this.device.label;
  }
  getSettings() {
    return { deviceId: this.device.id, width: 640, height: 480 };
  }
  clone() {
    return new Track(this.device);
  }
  stop() {
    this.readyState = 'ended';
  }
  /** As the browser ends a track: by itself, with an event. */
  end() {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

/**
 * The browser around the page, as far as watching needs it: cameras and their permission, workers with a real monitor in them,
 * timers of the virtual clock. A test changes it as time goes on.
 */
export function fakeBrowser(before: Scene, history: History) {
  const given: { state: PermissionState } = { state: 'granted' };
  const permission = Object.assign(new EventTarget(), given);
  const media = new EventTarget();
  const stored = new Map<string, string>();
  let devices: readonly Device[] = [{ id: 'camera', label: 'Desk camera' }];
  let busy = false;
  let open: Track | null = null;
  let monitors: MonitorWorker[] = [];
  let asked = 0;

  const refuse = (name: string) => Promise.reject(new DOMException('refused', name));
  const getUserMedia = ({ video }: { video: { deviceId?: { exact: string } } }): Promise<unknown> => {
    asked++;
    if (permission.state !== 'granted') return refuse('NotAllowedError');
    const wanted = video.deviceId?.exact;
    const device = wanted === undefined ? devices[0] : devices.find(({ id }) => id === wanted);
    if (!device) return refuse(wanted !== undefined && devices.length > 0 ? 'OverconstrainedError' : 'NotFoundError');
    if (busy) return refuse('NotReadableError');
    const track = (open = new Track(device));
    return Promise.resolve({ getVideoTracks: () => [track] });
  };

  /** Opened anew by each start of a monitor; a test may let it fail. */
  const estimators = {
    openEstimator: () => portsBefore(before, noCounts(), history, () => undefined).openEstimator(null, () => undefined),
  };

  class MonitorWorker extends EventTarget {
    #monitor: Monitor | null = null;
    #hung = false;
    #clock: ReturnType<typeof setInterval> | undefined;
    constructor(_address: URL, { name }: { readonly name: string }) {
      super();
      if (name === 'plumbline-clock') {
        return;
      }
      monitors = [...monitors, this];
      const ports = portsBefore(before, noCounts(), history, (message) => this.#say(message));
      this.#monitor = new Monitor({ ...ports, openEstimator: () => estimators.openEstimator() });
      this.#say({ type: 'ready', capabilities: { trackProcessor: false } });
    }
    #say(data: FromWorker | null) {
      if (!this.#hung) setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })), 0);
    }
    postMessage(message: ToWorker | number) {
      if (typeof message === 'number') this.#clock = setInterval(() => this.#say(null), message);
      else this.#order(message);
    }
    #order(message: ToWorker) {
      if (!this.#hung) this.#monitor?.receive(message);
    }
    /** It runs, or stands, in one piece of work for ever: nothing comes out of it any more. */
    hang() {
      this.#hung = true;
    }
    goOn() {
      this.#hung = false;
    }
    die() {
      this.hang();
      this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    }
    terminate() {
      this.hang();
      this.#monitor?.receive({ type: 'stop' });
      clearInterval(this.#clock);
    }
  }

  const gestures = new EventTarget();
  vi.stubGlobal('Worker', MonitorWorker);
  vi.stubGlobal('window', {
    isSecureContext: true,
    MediaStreamTrackProcessor: class {
      readonly readable = new ReadableStream();
    },
  });
  vi.stubGlobal('MediaStreamTrackProcessor', globalThis.window.MediaStreamTrackProcessor);
  vi.stubGlobal('addEventListener', gestures.addEventListener.bind(gestures));
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
  vi.stubGlobal('navigator', {
    mediaDevices: Object.assign(media, {
      getUserMedia,
      enumerateDevices: () =>
        Promise.resolve(devices.map(({ id, label }) => ({ kind: 'videoinput', deviceId: id, label, groupId: '' }))),
    }),
    permissions: { query: () => Promise.resolve(permission) },
  });

  return Object.assign(estimators, {
    /** How often the page asked for a camera. */
    asked: () => asked,
    openCamera: () => (open?.readyState === 'live' ? open.device.id : null),
    monitor: () => {
      const newest = monitors.at(-1);
      if (!newest) throw new Error('no monitor was started');
      return newest;
    },
    plug(now: readonly Device[]) {
      const gone = open !== null && !now.some(({ id }) => id === open?.device.id);
      devices = now;
      if (gone) open?.end();
      media.dispatchEvent(new Event('devicechange'));
    },
    permit(state: PermissionState) {
      permission.state = state;
      if (state !== 'granted') open?.end();
      permission.dispatchEvent(new Event('change'));
    },
    /** Another program takes the camera, or gives it back. */
    take(taken: boolean) {
      busy = taken;
      if (taken) open?.end();
    },
    mute(muted: boolean) {
      if (!open) throw new Error('no camera is open');
      open.muted = muted;
      open.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
    },
    gesture: () => gestures.dispatchEvent(new Event('pointerdown')),
    mark: (value: string) => stored.set('plumbline-watching', value),
    marked: () => stored.get('plumbline-watching') ?? null,
  });
}
