import type { BackupFolder } from '../../src/history/records/nightly.ts';

const fault = (name: string) => new DOMException(`the browser says ${name}`, name);

/** A disk folder in memory. It behaves like Chromium's: a file changes when its stream is closed, all at once. */
export class FakeFolder implements BackupFolder {
  readonly name = 'Backups';
  readonly files = new Map<string, Blob>();
  permission: PermissionState = 'granted';
  answer: PermissionState = 'granted'; // the person's answer when the browser asks for permission
  gone = false;
  room = Infinity; // largest size of a file, bytes
  asked = 0; // how often the browser asked

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [name, content] of Object.entries(files)) this.files.set(name, new Blob([content]));
  }

  get names(): readonly string[] {
    return [...this.files.keys()].toSorted();
  }
  async *keys(): AsyncIterable<string> {
    this.#check();
    yield* this.files.keys();
  }
  async getFileHandle(name: string, { create } = { create: false }) {
    this.#check();
    if (!this.files.has(name)) {
      if (!create) throw fault('NotFoundError');
      this.files.set(name, new Blob());
    }
    return {
      getFile: async () => {
        const found = this.files.get(name);
        if (found === undefined) throw fault('NotFoundError');
        return found;
      },
      createWritable: async () => {
        const written: Blob[] = [];
        return {
          write: async (data: Blob) => {
            if (data.size > this.room) throw fault('QuotaExceededError');
            written.push(data);
          },
          close: async () => void this.files.set(name, new Blob(written)),
          abort: async () => undefined,
        };
      },
    };
  }
  async removeEntry(name: string): Promise<void> {
    this.#check();
    if (!this.files.delete(name)) throw fault('NotFoundError');
  }
  queryPermission = async () => this.permission;
  requestPermission = async () => {
    this.asked++;
    return (this.permission = this.answer);
  };

  #check(): void {
    if (this.gone) throw fault('NotFoundError');
    if (this.permission !== 'granted') throw fault('NotAllowedError');
  }
}
