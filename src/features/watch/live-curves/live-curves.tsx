import './live-curves.css';
import { useEffect } from 'preact/hooks';
import { StripUnknown } from '../../../ui/components/meters.tsx';
import { useApp } from '../../../ui/context.ts';
import { addressOf, learnLink } from '../../../ui/route.ts';
import { curveViews, type CurveView, lacksUpright } from './curve-view.ts';
import { text } from './text.ts';
import { text as shared } from '../../../ui/text.ts';
import { WithLink } from '../../../ui/components/text-parts.tsx';

/** The curves of the back, seen from the side. The monitor measures them only while this is mounted. */
export function LiveCurves() {
  const { state, actions } = useApp();
  useEffect(() => {
    actions.watchCurves(true);
    return () => actions.watchCurves(false);
  }, [actions]);
  const curves = state.watching.curves.value;
  const view = curveViews(curves, state.app.now.value);
  return (
    <section class="measures live-curves" aria-labelledby="live-curves">
      <header class="measures-head">
        <h2 id="live-curves">{text.title}</h2>
        <p class="quiet">
          <WithLink sentence={text.hint} href={learnLink('thoracicCurve')} />
        </p>
      </header>
      {view === null ? (
        <p class="quiet" role="status">
          {text.looking}
        </p>
      ) : (
        <div class="measures-list live-curves-list">
          {view.map((curve) => (
            <Curve key={curve.name} {...curve} />
          ))}
        </div>
      )}
      {view !== null && curves !== null && lacksUpright(curves) && (
        <p class="quiet">
          <WithLink sentence={text.noUpright} href={addressOf('calibrate')} link={shared.common.calibrate} />
        </p>
      )}
    </section>
  );
}

const share = (value: number): string => `${(value * 100).toFixed(1)}%`;

function Curve({ name, change, says, now, at, within }: CurveView) {
  return (
    <div class="live-curve">
      <p class="measure-head">
        <span class="measure-name">{name}</span>
        {now === null ? (
          <span class="measure-why">{says}</span>
        ) : (
          <span class="figure">
            <b>{change ?? now}</b> <span class="figure-direction">{says}</span>
          </span>
        )}
      </p>
      {now === null && <StripUnknown />}
      {at !== null && within !== null && (
        <>
          <div class="strip live-curve-strip" aria-hidden="true">
            <span class="live-curve-upright" />
            <span class="strip-interval" style={{ '--from': share(within[0]), '--to': share(within[1]) }} />
            <span class="strip-plumb" style={{ '--at': share(at) }} />
          </div>
          <p class="quiet live-curve-now">
            {now !== null && text.now({ figure: now })}
            <span class="live-curve-mark">{text.uprightIs}</span>
          </p>
        </>
      )}
    </div>
  );
}
