import type { Preset } from '../../../alerts/index.ts';

export const PRESETS: Readonly<Record<Preset, { readonly name: string; readonly text: string }>> = {
  gentle: { name: 'Gentle', text: 'Later and less often' },
  standard: { name: 'Standard', text: 'Before the tipping point' },
  strict: { name: 'Strict', text: 'Earlier and more often' },
};

export const SETTINGS = {
  title: 'Settings',
  lead: 'Kept on this machine only. Changes count at once.',
  camera: {
    title: 'Camera and picture',
    choose: 'Camera',
    automatic: 'Whichever the browser gives first',
    unnamed: 'Camera',
    hint: 'Names appear once the camera has been allowed.',
  },
  alerts: {
    title: 'Warnings',
    preset: 'How soon',
    patience: 'Patience',
    patienceHint: 'How long a poor posture may last before it counts in full.',
    minutes: 'min',
  },
  channels: {
    title: 'How warnings reach you',
    notification: 'System notification',
    notificationHint: {
      default: 'Reaches you when the tab is hidden. Your browser asks once.',
      granted: 'Reaches you when the tab is hidden.',
      denied: 'Your browser blocks notifications from this page. Allow them at the lock sign beside the address.',
      unsupported: 'This browser has no notifications. Sound, title and icon still work.',
    },
    allow: 'Allow notifications',
    testNotification: 'Send a test',
    sound: 'Sound',
    soundHint: 'A short, soft tone.',
    volume: 'Volume',
    test: 'Play it',
    tabTitle: 'Tab title',
    titleHint: 'The tab’s title says what is up.',
    icon: 'Tab icon',
    iconHint: 'The plumb bob in the tab changes its shape and colour.',
  },
  measures: {
    title: 'What may warn',
    text: 'Switch off what does not fit you: in pregnancy, with scoliosis, a fusion or a wheelchair, some of it will not. It is still shown; it just never warns. What matters more or less to you can warn sooner or later than the rest.',
    pace: { later: 'Later', usual: 'As usual', sooner: 'Sooner' },
    when: 'When it warns:',
  },
  look: { title: 'Appearance', legend: 'Appearance', auto: 'As the system', light: 'Light', dark: 'Dark' },
  data: {
    title: 'Your data',
    text: 'Kept in this browser: your calibrations, these settings, from minute to minute how you sat, and the snapshots that you asked to keep. A picture only where you asked for that too; never a sound.',
    used: 'in use',
    persisted: 'This browser keeps it until you delete it.',
    notPersisted: 'This browser may clear it when space runs short.',
    keep: 'Keep minutes for',
    keepHint: 'What each day came to is kept in any case, and so are snapshots that you asked to keep.',
    keepOptions: { '90 days': '90 days', 'a year': 'A year', 'for ever': 'For ever' },
    take: 'Take it with you',
    takeHint:
      'The backup holds everything and can be imported on another machine: nothing is doubled, and nothing here is overwritten. The table is for spreadsheets, one row a minute.',
    backup: 'Save a backup',
    minutes: 'Save the minutes as CSV',
    import: 'Import a backup',
    busy: 'Working …',
    imported: 'Imported:',
    added: 'records were new,',
    known: 'were here already.',
    refused: 'Nothing was changed.',
    place: 'Place:',
    deleted: 'Everything is deleted. Left over:',
    records: 'records',
    delete: 'Delete everything',
    deleteTitle: 'Delete everything?',
    deleteText:
      'Calibrations, settings, kept snapshots and all that was recorded go. Watching stops. This cannot be undone.',
    confirm: 'Delete everything',
  },
  about: {
    title: 'About and limits',
    paragraphs: [
      'Plumbline is wellness software, not a medical device. It estimates from a camera and cannot see your spine. It does not diagnose and does not promise to prevent anything.',
      'No posture is proven harmful in itself, and moving often matters more than sitting perfectly. Whether posture prompts prevent pain is not settled: studies find some effect or none.',
      'The tipping point comes from laboratory studies of full, sustained bending. At a desk it is a reason to move, not a forecast.',
    ],
    learn: 'Why back muscles spasm, and what helps',
    licences: {
      title: 'Licences',
      own: 'Plumbline is free software under the Apache License 2.0.',
      models:
        'Pose models: MoveNet and BlazePose by Google, Apache License 2.0, in the TensorFlow.js form packed by Vladimir Mandic (MIT).',
      sample: 'The sample clip is rendered from MakeHuman CC0 assets.',
    },
    engine: 'Running now',
  },
} as const;
