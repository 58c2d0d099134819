export const MINI = {
  open: 'Mini window',
  close: 'Close the mini window',
  load: 'Load',
  toGo: 'to the tipping point',
  snooze: 'Snooze 15 min',
  wake: 'End the snooze',
  pause: 'Pause',
  resume: 'Resume',
  dismiss: 'Put away',
  quiet: 'Warnings held back until',
} as const;
