import './ui/styles/index.css';
import { startApp } from './app/start-app.ts';
import { closeNetwork } from './base/close-network.ts';

closeNetwork();
// Not awaited: what is loaded later imports this file, and would wait for its end.
void startApp(document);
