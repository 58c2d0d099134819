/**
 * Numbers with their unit in the type. The brand exists only for the compiler. Only the constructors in this file cast.
 */
declare const unit: unique symbol;
type Branded<Unit extends string> = number & { readonly [unit]: Unit };

export type Degrees = Branded<'deg'>;
export type Radians = Branded<'rad'>;
/** Milliseconds: an instant since the Unix epoch, or a duration. The name of the variable says which. */
export type Millis = Branded<'ms'>;

export const degrees = (value: number): Degrees => value as Degrees;
export const radians = (value: number): Radians => value as Radians;
export const millis = (value: number): Millis => value as Millis;

export const toDegrees = (angle: Radians): Degrees => degrees((angle * 180) / Math.PI);
export const toRadians = (angle: Degrees): Radians => radians((angle * Math.PI) / 180);
/** The angle with this cosine, 0-180 deg. NaN if `cosine` is outside -1 to 1. */
export const arccosine = (cosine: number): Degrees => toDegrees(radians(Math.acos(cosine)));
/** The angle that the length `across` subtends at the distance `away`, for small angles. Both in the same unit. */
export const spanned = (across: number, away: number): Degrees => toDegrees(radians(across / away));
/** The angle of the direction (x, y): 0 along +x, 90 along +y, from -180 to 180 deg. Note the order of the arguments. */
export const direction = (y: number, x: number): Degrees => toDegrees(radians(Math.atan2(y, x)));

export const seconds = (count: number): Millis => millis(count * 1000);
export const minutes = (count: number): Millis => millis(count * 60_000);
