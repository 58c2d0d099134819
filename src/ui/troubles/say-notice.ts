import type { AppNotice } from '../../state/notice.ts';
import { sayFailure } from './say-trouble.ts';
import { text } from './text.ts';

export function sayNotice(notice: AppNotice): string {
  if (typeof notice === 'string') return notice;
  switch (notice.kind) {
    case 'baseline':
      return text.notices[notice.verdict];
    case 'otherCamera':
      return notice.name === '' ? text.notices.unnamedCamera : text.notices.otherCamera({ camera: notice.name });
    case 'tabStuck':
      return text.notices.tabStuck;
    case 'notShown':
      return text.notices.notShown;
    case 'damaged':
      return notice.detail;
    default:
      return sayFailure(notice);
  }
}
