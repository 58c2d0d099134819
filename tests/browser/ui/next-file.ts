import { vi } from 'vitest';

/** The file that the next download would write. */
export const nextFile = (): Promise<{ readonly name: string; readonly blob: Blob }> =>
  new Promise((resolve) => {
    const addresses = vi.spyOn(URL, 'createObjectURL');
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    click.mockImplementation(function (this: HTMLAnchorElement) {
      const [blob] = addresses.mock.calls.at(-1) ?? [];
      addresses.mockRestore();
      click.mockRestore();
      if (blob instanceof Blob) resolve({ name: this.download, blob });
    });
  });
