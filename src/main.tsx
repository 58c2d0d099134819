import './ui/styles/index.css';
import { startApp } from './app/start-app.ts';

await startApp(document);
