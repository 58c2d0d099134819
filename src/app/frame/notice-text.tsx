import type { AppNotice } from '../../state/notice.ts';
import { sayNotice } from '../../ui/troubles/say-notice.ts';

export const NoticeText = ({ notice }: { readonly notice: AppNotice }) => <p>{sayNotice(notice)}</p>;
