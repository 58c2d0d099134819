import type { CameraErrorKind } from '../../camera/index.ts';

export interface TroubleWords {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly string[]; // what to do, in order
  readonly retry: string;
}

export const TROUBLES: Readonly<Record<CameraErrorKind, TroubleWords>> = {
  refused: {
    title: 'The camera is not allowed',
    text: 'The browser, or this computer, does not let Plumbline use the camera.',
    steps: [
      'Click the camera or lock sign beside the address and allow the camera for this page.',
      'If it stays off, allow the camera for your browser in the system’s privacy settings.',
      'Then try again. There is no need to reload.',
    ],
    retry: 'Try again',
  },
  absent: {
    title: 'No camera found',
    text: 'Plumbline needs a webcam, built in or plugged in.',
    steps: [
      'Plug a camera in, or open its shutter or switch.',
      'Plumbline notices it by itself. If it does not, look again.',
      'No camera at hand? The sample shows everything.',
    ],
    retry: 'Look again',
  },
  busy: {
    title: 'The camera is in use elsewhere',
    text: 'Another program holds the camera, often a video call.',
    steps: ['Close the other program, or pick another camera in the settings.', 'Then try again.'],
    retry: 'Try again',
  },
  unplugged: {
    title: 'The camera is gone',
    text: 'It was unplugged or switched off while Plumbline was watching. The time without it counts as not measured.',
    steps: ['Plug it in again. Plumbline goes on by itself.', 'Or pick another camera in the settings.'],
    retry: 'Try again',
  },
  insecure: {
    title: 'This address cannot use the camera',
    text: 'Browsers give the camera only to secure addresses.',
    steps: ['Open Plumbline at http://localhost:4173 on this machine, or through https.'],
    retry: 'Try again',
  },
  unsupported: {
    title: 'This browser cannot do it',
    text: 'Plumbline needs camera access, workers and WebAssembly.',
    steps: [
      'Use a current Chrome, Edge, Firefox or Safari.',
      'A private window or a strict add-on can also be the cause.',
    ],
    retry: 'Try again',
  },
  dismissed: {
    title: 'The question was closed',
    text: 'Your browser asked for the camera and got no answer.',
    steps: ['Start again and choose “Allow”. The picture stays on this machine.'],
    retry: 'Ask again',
  },
  overconstrained: {
    title: 'This camera cannot be used',
    text: 'It offers no picture that Plumbline could work with.',
    steps: ['Choose another camera in the settings.', 'Virtual cameras sometimes need their program to run first.'],
    retry: 'Try again',
  },
  sample: {
    title: 'The sample did not load',
    text: 'The recorded clip could not be read from where this page came from. Your camera has nothing to do with it.',
    steps: ['Check that Plumbline is still running where you started it.', 'Then try again, or use your own camera.'],
    retry: 'Try the sample again',
  },
};

export const TROUBLE = {
  sample: 'Try the sample',
  settings: 'Choose another camera',
  camera: 'Use my camera',
} as const;
