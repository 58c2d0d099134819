import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const place = v.looseObject({ px: v.tuple([v.number(), v.number()]), inFrame: v.boolean() });

const groupsFile = v.looseObject({
  groups: v.array(
    v.looseObject({
      id: v.string(),
      view: v.picklist(['front', 'side']),
      items: v.array(
        v.looseObject({
          image: v.string(),
          points: v.looseObject({
            tragusMid: place,
            shoulderJointL: place,
            shoulderJointR: place,
            shoulderMid: place,
            hipMid: place,
            noseTip: place,
          }),
          angles: v.looseObject({ cvaDeg: v.number(), trunkInclinationDeg: v.number(), headYawDeg: v.number() }),
        }),
      ),
    }),
  ),
});

const sequenceFile = v.looseObject({
  data: v.array(v.looseObject({ file: v.string(), label: v.string(), person: v.boolean() })),
});

export type Group = v.InferOutput<typeof groupsFile>['groups'][number];
export type Item = Group['items'][number];

const parsed = async <Schema extends v.GenericSchema>(path: string, schema: Schema): Promise<v.InferOutput<Schema>> =>
  v.parse(schema, JSON.parse(await readFile(path, 'utf8')));

/** Calibrated groups of one person before one camera, paths relative to the lab. */
export async function readGroups(lab: string): Promise<readonly Group[]> {
  const { groups } = await parsed(join(lab, 'groups/groups.json'), groupsFile);
  return groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, image: join('groups', item.image) })),
  }));
}

/** Frames of the sequences that show somebody, or nobody; half in and half out of the picture is neither. */
export async function readPresence(
  lab: string,
): Promise<readonly { readonly image: string; readonly person: boolean }[]> {
  const folders = await readdir(join(lab, 'sequences'));
  const sequences = await Promise.all(
    folders.map(async (folder) => {
      const { data } = await parsed(join(lab, 'sequences', folder, 'sequence.json'), sequenceFile);
      return data
        .filter(({ label }) => label !== 'leaving' && label !== 'returning')
        .map(({ file, person }) => ({ image: join('sequences', folder, file), person }));
    }),
  );
  return sequences.flat();
}
