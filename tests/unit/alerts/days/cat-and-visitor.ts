import { again, at, type Day, type Script } from './day.ts';

export const catAndVisitor: Day = {
  name: 'A cat on the desk and people walking by',
  start: at('2026-03-08T10:00:00Z'),
  script: [
    ...again(6, (): Script => [
      [6, 'settled'],
      [1, 'catOnDesk'],
      [1, 'slumped'],
      [0.5, 'visitor'],
      [1, 'upright'],
      [5, 'catOnDesk'],
      [3, 'visitor'],
    ]),
  ],
  story: [],
};
