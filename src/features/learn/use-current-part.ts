import { useEffect, useState } from 'preact/hooks';
import { LEARN_PARTS, type LearnPart } from '../../ui/route.ts';

/** A part is the current one while it crosses this strip of the window, a third from its top. */
const STRIP = { rootMargin: '-30% 0px -65% 0px' };

/** The part of the page that is being read; null before the first. */
export function useCurrentPart(): LearnPart | null {
  const [part, setPart] = useState<LearnPart | null>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      const there = entries.find(({ isIntersecting }) => isIntersecting)?.target.id;
      const found = LEARN_PARTS.find((one) => `learn-${one}` === there);
      if (found !== undefined) setPart(found);
    }, STRIP);
    for (const one of LEARN_PARTS) {
      const section = document.getElementById(`learn-${one}`);
      if (section !== null) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);
  return part;
}
