import { metricsFor, type ProfileMetrics } from '../../geometry/profile-metrics.ts';
import { useApp } from '../context.ts';

/** What applies to this body. For components. */
export const useProfile = (): ProfileMetrics => metricsFor(useApp().state.data.settings.value.profiles);
