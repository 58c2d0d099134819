import { useApp } from '../../ui/context.ts';
import { stateInWords } from '../../features/watch/view/monitor-state.ts';
import { text } from '../../ui/text.ts';

/** Says changes of state to screen readers, politely; warnings speak through their own banner. */
export function Announcer() {
  const { state } = useApp();
  const monitor = state.watching.monitor.value;
  return (
    <p class="unseen" aria-live="polite">
      {monitor === 'watching' ? stateInWords(state).title : text.monitorStates[monitor]}
    </p>
  );
}
