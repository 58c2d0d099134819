import { describe, expect, test } from 'vitest';
import { strayText, strayTextProblems } from '../../../scripts/lib/stray-text.mjs';

const found = (source: string): string[] => strayText('probe.tsx', source).map(({ text }) => text);

describe('stray text', () => {
  test.each([
    ["const a = 'Close the mini window';", 'Close the mini window'],
    ["const a = 'A warning';", 'A warning'],
    ["const a = 'away from the desk';", 'away from the desk'],
    ['const a = `Snooze ${count} min`;', 'Snooze {} min'],
    ['const a = `${count} min`;', '{} min'],
    ['const a = `over ${span}`;', 'over {}'],
    ['const a = <p>Load</p>;', 'Load'],
    ['const a = <p>{count} of them</p>;', 'of them'],
    ['const a = <img alt="Bob" />;', 'Bob'],
    ['const a = <button aria-label={`Close ${name}`} />;', 'Close {}'],
    ["throw new Error('The camera is gone.');", 'The camera is gone.'],
    ["const a = { text: 'It’s said, and done.' };", 'It’s said, and done.'],
  ])('%s', (source, text) => {
    expect(found(source)).toEqual([text]);
  });

  test.each([
    ["import a from 'Some Module';"],
    ["const a = 'points unsure';"],
    ["const a = 'not measured then';"],
    ['const a = <p class="button button-small">{text.a}</p>;'],
    ['const a = <path d={`M ${x} ${y} L ${z} 0 Z`} />;'],
    ['const a = `M${x} ${y}V${z}`;'],
    ['const a = <p>{name} · {value}</p>;'],
    ["throw new TypeError('a plane needs three points');"],
    ['throw new Error(`no room for ${name}`);'],
    ["const a = check(is, 'expected the start of a minute');"],
    ['context.font = \'12px Roboto, "Noto Sans", sans-serif\';'],
    ['const a = `translate(${x} ${y})`;'],
    ['// A comment of three words\nconst a = /A pattern here/;'],
  ])('none: %s', (source) => {
    expect(found(source)).toEqual([]);
  });

  const TEXT = "import { text } from './text.ts';\n";
  test.each([
    ['const a = <p>{first} {second}</p>;', '{first} {second}'],
    ["const a = <p>{first}{' '}{second}</p>;", "{first}{' '}{second}"],
    ["const a = <p>\n  {first}{' '}\n  {second}\n</p>;", "{first}{' '} {second}"],
    ['const a = <p>{first}, {second}</p>;', '{first}, {second}'],
    ['const a = <p>{name}:</p>;', '{name}:'],
    ['const a = <p>({reason})</p>;', '({reason})'],
    ['const a = <p><b>{label}</b> {sentence}</p>;', '<b>{label}</b> {sentence}'],
    ['const a = <p>{sentence} <a href={to}>{link}</a></p>;', '{sentence} <a href={to}>{link}</a>'],
    ['const a = <p>{sentence} <Certainty of={it} /></p>;', '{sentence} <Certainty of={it} />'],
    ['const a = <>{long ? first : second} {third}</>;', '{long ? first : second} {third}'],
    ['const a = `${sayFault(fault)} ${rest}`;', '`${sayFault(fault)} ${rest}`'],
    [`${TEXT}const a = \`\${text.first} \${rest}\`;`, '`${text.first} ${rest}`'],
    [`${TEXT}const a = \` \${text.first}\`;`, '` ${text.first}`'],
    [`${TEXT}const { part } = text;\nconst a = rest + part.first({ count });`, 'rest + part.first({ count })'],
    [
      `${TEXT}const of = (id) => text.by[id];\nconst { seen } = of('a');\nconst a = \`\${seen()} \${rest}\`;`,
      '`${seen()} ${rest}`',
    ],
    [`${TEXT}const a = sentences.join(' ');`, "sentences.join(' ')"],
    [`${TEXT}const a = [text.first, rest].join(', ');`, "[text.first, rest].join(', ')"],
  ])('glued: %s', (source, text) => {
    expect(found(source)).toEqual([text]);
  });

  test.each([
    ['const a = <div>{picture} <Menu /> {children}</div>;'.replaceAll(' <', '\n<').replaceAll('> {', '>\n{')],
    ['const a = <p>\n  {first}\n  {open && <Dialog />}\n</p>;'],
    ['const a = <p><i class="swatch" /> {text.first}</p>;'],
    ['const a = <p><b>{amount}</b> <small>{interval}</small></p>;'],
    ['const a = <ul>{items.map((item) => <li key={item}>{item}</li>)} {more.map(draw)}</ul>;'],
    [`${TEXT}const a = [text.first, text.second].join(' · ');`],
    [`${TEXT}const a = <li key={\`\${text.first} \${at}\`}>{text.first}</li>;`],
    [`${TEXT}const a = count + 1;`],
    ["const a = spots.map(pathOf).join(' ');"],
  ])('not glued: %s', (source) => {
    expect(found(source)).toEqual([]);
  });

  test('has a line', () => {
    expect(strayText('probe.ts', "const a = 1;\nconst b = 'Two words';")).toEqual([{ line: 2, text: 'Two words' }]);
  });
});

test('a problem names the file, the line and the text', () => {
  const files: Record<string, string> = {
    'src/a.ts': "export const a = 'Two words';",
    'src/b.ts': 'export const b = 1;',
  };
  expect(strayTextProblems(Object.keys(files), (file) => files[file] ?? '')).toEqual([
    'src/a.ts:1 expected in a message catalogue: "Two words"',
  ]);
});
