import { MODELS, readAsset } from './assets.ts';
import type { PoseAssets } from './estimator.ts';
import type { FaceNetwork } from './face-mesh.ts';

/** A face network that comes when it comes. */
export interface LateFace {
  /** The network once its files are here; the first call sends for them. Null: not yet, or it failed. Never throws. */
  get(): Promise<FaceNetwork | null>;
  dispose(): void;
}

/**
 * Code and files come in the background after the first call; the network is opened within a later call, because opening selects a backend
 * and must not do so while another network runs. `waits`: the first call waits for all of it.
 */
export function lateFace(assets: PoseAssets, waits: boolean): LateFace {
  let open: (() => Promise<FaceNetwork>) | null = null;
  let sent: Promise<void> | null = null;
  let network: FaceNetwork | null = null;
  let isDisposed = false;

  async function send(): Promise<void> {
    const name = `${assets.models}${MODELS.face.file}`;
    const [{ loadFaceMesh }, json, bin] = await Promise.all([
      import('./face-mesh.ts'),
      readAsset(assets, `${name}.json`, () => undefined),
      readAsset(assets, `${name}.bin`, () => undefined),
    ]);
    const read = async (where: string): Promise<ArrayBuffer> => (where.endsWith('.json') ? json : bin);
    open = () => loadFaceMesh({ ...assets, read }, MODELS.face.file);
  }

  function close(): void {
    open = null;
    network?.dispose();
    network = null;
  }

  return {
    async get() {
      sent ??= send().catch(() => undefined);
      if (waits) await sent;
      if (network === null && open !== null) {
        const opening = open;
        open = null; // once: what failed fails again
        network = await opening().catch(() => null);
      }
      if (isDisposed) close(); // while it was opened
      return network;
    },
    dispose() {
      isDisposed = true;
      close();
    },
  };
}
