/** The value of data-monitor. `watching` and `away` both analyse frames. */
export type MonitorState = 'off' | 'starting' | 'watching' | 'paused' | 'away' | 'stalled' | 'failed';
