import { openCamera } from '../../../src/camera/window/camera.ts';
import { say, show } from './show.ts';

// What an open camera costs, as the app opens it, with nothing done to its pictures.
const { stream } = await openCamera();
await show(stream);
say('monitor', 'watching');
