/** When software is not the one to ask. Shown wherever advice is given. */
export const SIGNS = {
  emergency: {
    title: 'Get help at once',
    text: 'Emergency signs, with back or neck pain:',
    items: [
      'new trouble with bladder or bowel',
      'numbness around the saddle area',
      'weakness that grows quickly',
      'pain after a major accident or fall',
    ],
  },
  clinician: {
    title: 'See a clinician',
    text: 'Soon, if there is:',
    items: [
      'clumsy hands or unsteady walking',
      'fever or unexplained weight loss',
      'a history of cancer',
      'pain at night that does not let you rest',
      'no improvement in four to six weeks',
    ],
  },
} as const;
