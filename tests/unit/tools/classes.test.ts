import { describe, expect, it } from 'vitest';
import { isForwardHead, isSlouch } from '../../../tools/lab/compare.ts';
import type { Angles } from '../../../tools/lab/formats.ts';
import { slideClassOf } from '../../../tools/lab/slid.ts';

const angles = (cvaDeg: number, neckFlexionDeg = 0): Angles => ({
  cvaDeg,
  neckFlexionDeg,
  headPitchDeg: 0,
  headTiltDeg: 0,
  trunkInclinationDeg: 0,
  lateralLeanDeg: 0,
  trunkTwistDeg: 0,
  shoulderTiltDeg: 0,
  kyphosisT1T12Deg: 0,
  lordosisT12L5Deg: 0,
  cameraToFaceMm: 600,
  cameraYawRelThoraxDeg: 0,
});
const UPRIGHT = angles(50);

describe('what a picture shows by its truth', () => {
  it.each<[posture: string, cvaLost: number, neck: number, forward: boolean | null, slouch: boolean | null]>([
    ['fhp_moderate', 8, 8, true, false],
    ['fhp_mild', 5, 5, null, false], // too little to ask for
    ['forward_head', 6, 6, true, false],
    ['upright', 0, 0, false, false],
    ['slouch_mild', 11, 8, null, null],
    ['slouch_moderate', 22, 18, null, true],
    ['slouch', 22, 18, null, true], // in sequences
    ['slid_mild', 0, 13, null, null], // a slump of another kind: told by slideClassOf
    ['slid_moderate', 0, 17, null, null],
    ['slid_moderate_look_down', 5, 20, null, null],
    ['transition_to_slid', 0, 8, null, null],
    ['hunch', 19, 15, null, null],
    ['recline', -7, 4, false, false],
    ['seat_back', 0, 0, false, false],
    ['seat_lower', 0, 0, false, false],
    ['arms_spread', 0, 0, false, false],
    ['hand_chin', 1, 1, false, false],
    ['elbow_lean', 5, 0, false, false],
    ['lean_in', 9, -3, false, false], // the trunk carries the head
    ['laptop_lean', 20, 5, null, false], // trunk and neck: neither, and no slouch
    ['laptop_lean', 10, 1, false, false],
  ])('%s with %d deg lost and the neck bent by %d deg', (posture, cvaLost, neck, forward, slouch) => {
    expect(isForwardHead(posture, angles(50 - cvaLost, neck), UPRIGHT)).toBe(forward);
    expect(isSlouch(posture)).toBe(slouch);
  });

  it.each([
    ['slid_mild', 'mild'],
    ['slid_moderate', 'slid'],
    ['slid_moderate_look_down', 'slid'],
    ['slid_moderate_elbow_lean', 'slid'],
    ['slid_strong', 'slid'],
    ['upright', 'other'],
    ['seat_back', 'other'],
    ['seat_lower', 'other'],
    ['recline', 'other'],
    ['arms_spread', 'noSlouch'],
    ['laptop_lean', 'noSlouch'],
    ['elbow_lean', 'noSlouch'],
    ['hand_chin', 'noSlouch'],
    ['fhp_moderate', null],
    ['slouch_moderate', null],
  ])('%s is %s among slides', (posture, is) => {
    expect(slideClassOf(posture)).toBe(is);
  });
});
