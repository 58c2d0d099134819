import { show } from './show.ts';

/** `?scene=NAME&theme=light|dark`: one screen in one state, to look at. */
const query = new URLSearchParams(location.search);
const name = query.get('scene') ?? 'welcome';
const theme = query.get('theme');
await show(name, theme === 'light' || theme === 'dark' ? theme : 'auto');
document.documentElement.dataset['ready'] = name;
