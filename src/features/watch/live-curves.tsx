import './styles/live-curves.css';
import { useEffect } from 'preact/hooks';
import { StripUnknown } from '../../ui/components/strip.tsx';
import { useApp } from '../../ui/context.ts';
import { addressOf } from '../../ui/route.ts';
import { learnLink } from '../../ui/format/learn-link.ts';
import { backView, type CurveView, lacksUpright } from './view/live-curves.ts';
import { text } from './text.ts';
import { text as shared } from '../../ui/text.ts';

/** The curves of the back of somebody seen from the side. They are asked for as long as this is shown. */
export function Back() {
  const { state, actions } = useApp();
  useEffect(() => {
    actions.watchCurves(true);
    return () => actions.watchCurves(false);
  }, [actions]);
  const curves = state.watching.curves.value;
  const view = backView(curves, state.app.now.value);
  return (
    <section class="measures back" aria-labelledby="back">
      <header class="measures-head">
        <h2 id="back">{text.back.title}</h2>
        <p class="quiet">
          {text.back.hint} <a href={learnLink('thoracicCurve')}>{shared.common.learnMore}</a>
        </p>
      </header>
      {view === null ? (
        <p class="quiet" role="status">
          {text.back.looking}
        </p>
      ) : (
        <div class="measures-list back-curves">
          {view.map((curve) => (
            <Curve key={curve.name} {...curve} />
          ))}
        </div>
      )}
      {view !== null && curves !== null && lacksUpright(curves) && (
        <p class="quiet">
          {text.back.noUpright} <a href={addressOf('calibrate')}>{shared.common.calibrate}</a>
        </p>
      )}
    </section>
  );
}

const share = (value: number): string => `${(value * 100).toFixed(1)}%`;

function Curve({ name, change, says, now, at, within }: CurveView) {
  return (
    <div class="back-curve">
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
          <div class="strip back-strip" aria-hidden="true">
            <span class="back-upright" />
            <span class="strip-interval" style={{ '--from': share(within[0]), '--to': share(within[1]) }} />
            <span class="strip-plumb" style={{ '--at': share(at) }} />
          </div>
          <p class="quiet back-now">
            {now !== null && text.back.now({ figure: now })}
            <span class="back-mark">{text.back.uprightIs}</span>
          </p>
        </>
      )}
    </div>
  );
}
