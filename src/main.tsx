import './ui/styles/index.css';
import { startApp } from './app/start-app.ts';
import { closeNetwork } from './base/close-network.ts';

closeNetwork();
await startApp(document);
