import type { AppNotice } from '../../state/state.ts';
import { sayNotice } from '../../ui/troubles/say-trouble.ts';

export const NoticeText = ({ notice }: { readonly notice: AppNotice }) => <p>{sayNotice(notice)}</p>;
