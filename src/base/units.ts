/**
 * Numbers that know their unit. A brand exists only for the compiler; only the constructors here cast.
 */
declare const unit: unique symbol;
type Branded<Unit extends string> = number & { readonly [unit]: Unit };

export type Degrees = Branded<'deg'>;
export type Radians = Branded<'rad'>;
/** Milliseconds: an instant (epoch) or a duration; the variable's name tells which. */
export type Millis = Branded<'ms'>;

export const degrees = (value: number): Degrees => value as Degrees;
export const radians = (value: number): Radians => value as Radians;
export const millis = (value: number): Millis => value as Millis;

export const toDegrees = (angle: Radians): Degrees => degrees((angle * 180) / Math.PI);
export const toRadians = (angle: Degrees): Radians => radians((angle * Math.PI) / 180);
/** The angle of a cosine, 0-180 deg. */
export const arccosine = (cosine: number): Degrees => toDegrees(radians(Math.acos(cosine)));
/** The small angle that a length `across` spans at the distance `away`; both in the same unit. */
export const spanned = (across: number, away: number): Degrees => toDegrees(radians(across / away));
/** The angle of a direction, from +x towards +y. */
export const direction = (y: number, x: number): Degrees => toDegrees(radians(Math.atan2(y, x)));

export const seconds = (count: number): Millis => millis(count * 1000);
export const minutes = (count: number): Millis => millis(count * 60_000);
