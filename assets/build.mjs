// Makes what scenes read of the packages compact: 59 MB of JSON become two files that a program opens in milliseconds.
//   node build.mjs OUT-FOLDER
// drawings.pack  a line of ten digits: the index's length in bytes; the index; the drawings, one after another
//                index: name TAB subgroup TAB offset TAB length TAB left TAB top TAB right TAB bottom (what is painted, of 32 × 32)
// words.pack     the same head; index: language TAB offset TAB length; then a stretch of lines per language
//                line: name TAB label TAB tag TAB tag …; the language "emoji": the characters TAB name
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boxOf } from './box.mjs';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const out = process.argv[2];
const json = (...path) => JSON.parse(readFileSync(join(modules, ...path), 'utf8'));

const icons = json('@iconify-json', 'fluent-emoji-flat', 'icons.json').icons;
const names = json('@iconify-json', 'fluent-emoji-flat', 'chars.json');
const subgroups = json('emojibase-data', 'meta', 'groups.json').subgroups;

// Neither parts of other emoji, nor signs and flags: no words lead to them.
const component = 2, symbols = 8, flags = 9;

const nameOf = hexcode => {
  const code = hexcode.toLowerCase();
  return names[code] ?? names[code.replaceAll('-fe0f', '')];
};

const pack = (file, entries) => {
  const parts = entries.map(([, text]) => Buffer.from(text, 'utf8'));
  let offset = 0;
  const lines = entries.map(([head, , ...rest], i) => {
    const line = [...head, offset, parts[i].length, ...rest].join('\t');
    offset += parts[i].length;
    return line;
  });
  const index = Buffer.from(lines.join('\n') + '\n', 'utf8');
  const head = Buffer.from(String(index.length).padStart(10, '0') + '\n');
  writeFileSync(file + '.new', Buffer.concat([head, index, ...parts]));
  renameSync(file + '.new', file);
};

const english = json('emojibase-data', 'en', 'data.json');
const subgroupOf = new Map();
const characters = [];
for (const emoji of english) {
  const all = [emoji, ...(emoji.skins ?? [])];
  for (const one of all) {
    const name = nameOf(one.hexcode);
    if (!name) continue;
    subgroupOf.set(name, subgroups[emoji.subgroup] ?? 'other-symbol');
    if (![component, symbols, flags, undefined].includes(emoji.group)) characters.push(one.emoji.replaceAll(/[\ufe0e\ufe0f]/g, '') + '\t' + name);
  }
}

const drawings = Object.entries(icons).map(([name, icon]) => {
  // Blurs are slow to draw and hardly seen.
  const body = icon.body.replaceAll(/ filter="[^"]*"/g, '').replaceAll(/<filter.*?<\/filter>/g, '');
  const box = boxOf(body).map(value => Math.round(value * 10) / 10);
  return [[name, subgroupOf.get(name) ?? 'other-symbol'], body, ...box];
});

const languages = readdirSync(join(modules, 'emojibase-data'), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== 'meta' && entry.name !== 'versions')
  .map(entry => entry.name);
const words = languages.map(language => [[language], json('emojibase-data', language, 'compact.json')
  .filter(emoji => ![component, symbols, flags, undefined].includes(emoji.group) && nameOf(emoji.hexcode))
  .map(emoji => [nameOf(emoji.hexcode), emoji.label, ...(emoji.tags ?? [])].map(text => text.replaceAll(/[\t\n]/g, ' ')).join('\t'))
  .join('\n') + '\n']);

mkdirSync(out, { recursive: true });
pack(join(out, 'drawings.pack'), drawings);
pack(join(out, 'words.pack'), [...words, [['emoji'], characters.join('\n') + '\n']]);
