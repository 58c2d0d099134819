import './ui/styles/index.css';
import { startApp } from './app/app.ts';

await startApp(document);
