import { readFile } from 'node:fs/promises';
import { launch, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, NO_WAY_OUT, findChromium } from '../../scripts/lib/chromium.mjs';
import type { Picture } from '../../src/base/picture.ts';

/** Decodes a video in Chromium, which the tests need anyway, and returns its frames in order. */
export async function* videoFrames(path: string, framesPerSecond: number): AsyncGenerator<Picture> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found to decode the video with; see scripts/lib/chromium.mjs.');
  const args = [...CHROMIUM_ARGS, ...NO_WAY_OUT];
  const browser = await launch({ executablePath, args, timeout: 120_000 }); // ms; shared machines are slow
  try {
    const page = await browser.newPage();
    const count = await open(page, await readFile(path), framesPerSecond);
    // Seek to the middle of each frame: at its edges a decoder may choose either frame.
    for (let frame = 0; frame < count; frame++) yield await seek(page, (frame + 0.5) / framesPerSecond);
  } finally {
    await browser.close();
  }
}

async function open(page: Page, bytes: Buffer, framesPerSecond: number): Promise<number> {
  const seconds = await page.evaluate(
    async (source) => {
      const video = document.createElement('video');
      video.muted = true;
      document.body.append(video);
      await new Promise((resolve, reject) => {
        video.addEventListener('loadeddata', resolve);
        video.addEventListener('error', () =>
          reject(new Error(`this Chromium cannot play it: ${video.error?.message}`)),
        );
        video.src = source;
      });
      return video.duration;
    },
    `data:video/mp4;base64,${bytes.toString('base64')}`,
  );
  return Math.round(seconds * framesPerSecond);
}

async function seek(page: Page, seconds: number): Promise<Picture> {
  const { width, height, base64 } = await page.evaluate(async (time) => {
    const video = document.querySelector('video')!;
    await new Promise((resolve) => {
      video.addEventListener('seeked', resolve, { once: true });
      video.currentTime = time;
    });
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(video, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let text = '';
    for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return { width: canvas.width, height: canvas.height, base64: btoa(text) };
  }, seconds);
  const bytes = Buffer.from(base64, 'base64');
  return { data: new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length), width, height };
}
