import type { Incomparable } from '../pure/saved/compare.ts';

/** The snapshots that were kept: list, one of them, two of them, all of them over time. */
export const KEPT = {
  title: 'Kept snapshots',
  filter: 'Show',
  all: 'all',
  filteredOut: 'None of these has that tag.',
  trend: 'Over time',
  table: 'Save as a table',
  deleteAll: 'Delete all',
  open: 'Open',
  report: 'Report',
  compareOne: 'Compare',
  compareTwo: 'Compare these two',
  compareHint: 'Choose two to compare them.',
  compareMore: 'One is chosen. Choose another to compare it with.',
  drawn: 'drawn from its lines',
  withPicture: 'with its picture',
  corrected: (count: number): string => `${count} ${count === 1 ? 'point' : 'points'} set by hand`,
  back: 'Back to the list',
  backToSnapshots: 'Back to the snapshots',
  toSnapshots: 'Go to the snapshots',
  measures: 'Measures',
  tags: 'Tags',
  note: 'Note',
  saveNote: 'Save the note',
  saved: 'Saved.',
  deleteOne: 'Delete',
  deletePicture: 'Delete the picture',
  gone: {
    title: 'This snapshot is not here any more',
    text: 'It may have been deleted, or kept in another browser. The ones that are kept here are in your list.',
  },
  failed: 'That did not work.',
  print: 'Print',
  figure: (when: string): string => `Snapshot of ${when}`,
  forget: {
    one: {
      title: 'Delete this snapshot?',
      text: 'Its numbers, lines, words, and its picture if that was kept, go for good.',
      confirm: 'Delete it',
    },
    picture: {
      title: 'Delete the picture?',
      text: 'The picture goes for good. Numbers, lines and words stay.',
      confirm: 'Delete the picture',
    },
    all: {
      title: 'Delete all kept snapshots?',
      text: 'Every snapshot that was kept goes for good, with its picture. Your other records stay.',
      confirm: 'Delete them all',
    },
    done: 'Deleted',
    removed: (snapshots: number, pictures: number): string =>
      `${snapshots} ${snapshots === 1 ? 'snapshot' : 'snapshots'} and ${pictures} ${pictures === 1 ? 'picture' : 'pictures'} deleted.`,
    left: (count: number): string => `Left over: ${count}.`,
  },
  compare: {
    title: 'Two snapshots',
    earlier: 'Earlier',
    later: 'Later',
    choose: { first: 'One', second: 'The other' },
    over: 'Laid over each other',
    overText: 'At the lower end of the back or the hips, as large as the trunks are long.',
    notOver: 'They cannot be laid over each other: hips or shoulders are not seen in one of them.',
    differences: 'What differs',
    measure: 'Measure',
    change: 'Change',
    means: 'Means',
    beyond: 'Larger than the errors can explain.',
    within: 'Within the errors: it may be no change.',
    oneOnly: 'Measured in one of them only.',
    rule: 'A change counts when two measurements of one posture would differ by less nine times in ten. Similar clothes and the same place make the pictures more alike, and the change surer.',
    full: 'Part of the error is the same in both, so a real change is sooner called small than a small one real.',
    oneBody:
      'You stand in both, and how you are built errs alike in each. So the change of neck angle and curves is known better than the numbers themselves.',
    unsaid:
      'One of them does not say whether it was sitting or standing. If they differ in that, the numbers cannot be compared.',
    headNone: 'No measure changed by more than the errors can explain',
    headSome: (count: number): string =>
      count === 1
        ? 'One measure changed by more than the errors can explain'
        : `${count} measures changed by more than the errors can explain`,
    notComparable: 'These two cannot be compared',
    same: 'This is one and the same snapshot. Choose another to compare it with.',
  },
  trends: {
    title: 'Snapshots over time',
    text: 'The bars are the 90 % interval of each. Where bars overlap much, up and down mean little.',
    empty: {
      title: 'Nothing to follow yet',
      text: 'Keep two snapshots of the same kind, some weeks apart, and every measure appears here as a line with its interval.',
    },
    few: 'Keep a second snapshot of this kind, and its measures appear here as lines.',
    group: 'Of which kind',
    nothing: 'Nothing was measured in these.',
    index: 'depth over length',
    all: 'All snapshots',
  },
} as const;

export const INCOMPARABLE: Readonly<Record<Incomparable, string>> = {
  views: 'One is taken from the side, the other from the front: they show different measures.',
  'view unclear': 'At least one is neither clearly from the side nor clearly from the front.',
  posture:
    'In one you sit, in the other you stand. A back curves differently on a chair, so the difference would say nothing about you.',
};
