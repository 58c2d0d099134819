import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Points, rich } from '../../ui/components/text-parts.tsx';
import { useApp } from '../../ui/context.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** What this page may do, as the browser enforces it (scripts/lib/policy.mjs), and what it was built as. */
export function Privacy() {
  const { state } = useApp();
  const writesFolders = state.data.nightly.value !== null;
  return (
    <Section name="privacy" title={text.privacy.title}>
      <h3>{text.privacy.mayTitle}</h3>
      <Points items={writesFolders ? [...text.privacy.may, text.privacy.mayFolder] : text.privacy.may} />
      <h3>{text.privacy.mayNotTitle}</h3>
      <Points items={text.privacy.mayNot} />
      <Build />
    </Section>
  );
}

/** `build.json` of the same build, or null where there is none or another server answers. */
async function builtAs(signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(new URL('build.json', document.baseURI), { signal });
    const told: unknown = answer.ok ? await answer.json() : null;
    return typeof told === 'object' && told !== null && 'sha256' in told && typeof told.sha256 === 'string'
      ? told.sha256
      : null;
  } catch {
    return null; // the server is gone and nothing is stored, or the answer is not JSON
  }
}

function Build() {
  const sha256 = useSignal<string | null | undefined>(undefined); // undefined: not known yet
  useEffect(() => {
    const leaving = new AbortController();
    void builtAs(leaving.signal).then((found) => {
      if (!leaving.signal.aborted) sha256.value = found;
    });
    return () => leaving.abort();
  }, []);
  if (sha256.value === undefined) return null;
  if (sha256.value === null) return <p class="quiet">{text.privacy.noBuild}</p>;
  return (
    <p class="quiet" data-build={sha256.value}>
      {rich(text.privacy.build({ sha256: sha256.value }), { code: (hash) => <code class="hash">{hash}</code> })}
    </p>
  );
}
