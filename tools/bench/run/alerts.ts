import { alertsBench } from '../alerts.ts';

// What `bundledAlertsBench` builds and runs.
console.log(JSON.stringify(alertsBench()));
