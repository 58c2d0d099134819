/**
 * Controls that voice control cannot find by their visible label: the accessible name must begin with it. Labels of at most two
 * letters and bare numbers may be anywhere in the name ('12' in 'Thursday, 12 November'). Words in a drawing, such as the hours of an
 * axis, are not labels. Runs in the page, so it uses nothing outside itself.
 */
export function misnamedControls(): readonly string[] {
  const plain = (words: string) => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''); // no space separates the blocks within a label
  const seenText = (one: HTMLElement): string => {
    const parts: string[] = [];
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        parent?.checkVisibility({ visibilityProperty: true }) === true &&
        parent.closest('.unseen, option, svg') === null
      )
        parts.push(node.textContent ?? '');
    }
    return plain(parts.join(' '));
  };
  const nameOf = (one: HTMLElement): string => {
    const by = one.getAttribute('aria-labelledby');
    if (by !== null)
      return plain(
        by
          .split(' ')
          .map((id) => document.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '')
          .join(' '),
      );
    const label = one.getAttribute('aria-label');
    if (label !== null) return plain(label);
    const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])] : [];
    if (labels.length > 0 && !(one instanceof HTMLButtonElement)) return plain(labels[0]?.textContent ?? '');
    const pictures = [...one.querySelectorAll('[role="img"][aria-label], img[alt]')];
    const drawn = pictures.map((picture) => picture.getAttribute('aria-label') ?? picture.getAttribute('alt') ?? '');
    return plain([one.textContent ?? '', ...drawn].join(' '));
  };
  const labelOf = (one: HTMLElement): string => {
    if (one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement)
      return [...(one.labels ?? [])].map(seenText).find((words) => words !== '') ?? '';
    return seenText(one);
  };
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, input, select, textarea, [role="button"], [role="slider"]',
  );
  return [...controls].flatMap((one) => {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('[aria-hidden="true"]') !== null) return [];
    const [label, name] = [labelOf(one), nameOf(one)];
    const isSign = label.length <= 2 || /^\d+$/.test(label);
    const isFit = name !== '' && (isSign ? name.includes(label) : name.startsWith(label));
    return isFit ? [] : [`${one.localName}.${one.className}: '${label}' is named '${name}'`];
  });
}
