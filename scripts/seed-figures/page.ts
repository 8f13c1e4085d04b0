import { FUNCTION_MARKS, Sample } from '@tsunagu/domain';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { lettersOf } from './letters.ts';
import { toolsOf } from './tools.ts';

const HEAD = `# The figures behind the samples

Made by \`node scripts/seed-figures.ts\`; a test says when it is stale. Nothing here is typed by hand.

Every sample opens in the gallery (\`/samples\`) as an editable map. That it bears all labels, lists, relations and marks of its figure,
with nothing on anything else, is held by \`packages/domain/src/samples/samples.test.ts\` (the expectations stand beside each sample in
\`figure.ts\`) and, as drawn in a browser, by \`scripts/e2e/gallery.e2e.ts\`.

- **Counts** are of the map as it opens: elements (areas and lanes among them), ties, and areas and lanes alone.
- **Tools** are the ones on the screen that add such things; **fields** are the ones of 「${propertiesText.title}」 that were needed, read off the kinds
  and attributes in use.
- **Letters** are the smallest of a name, and in brackets the smallest of all, when the whole map stands on one landscape page of A3
  with its legend (points), and on a projection of 1024 × 768 (px; who projects can go nearer).
- **Sample** links to its picture, in greyscale, as the practice board opens (\`npm run screenshots\` takes them).
`;

const columns = [
  'sample',
  'title',
  'functions',
  'elements',
  'ties',
  'areas',
  'A3, pt',
  '1024 × 768, px',
  'tools',
  'fields',
] as const;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const sizes = ({ name, all }: { name: number; all: number }): string => `${name.toFixed(1)} (${all.toFixed(1)})`;

/** One sample's row. */
function row(sample: Sample): string {
  const { id, title, functions, elements, ties, unions } = Sample.parse(sample);
  const grounds = elements.filter(({ kind }) => kind === 'area' || kind === 'lanes');
  const { a3, wall } = lettersOf({ elements, ties, unions, ink: [], issues: [] });
  const { adding, fields } = toolsOf(elements, ties);
  return line([
    `[${id}](screenshots/samples/${id}.png)`,
    title,
    functions.map((fn) => FUNCTION_MARKS[fn]).join(''),
    String(elements.length),
    String(ties.length),
    String(grounds.length),
    sizes(a3),
    sizes(wall),
    adding.join('、'),
    fields.join('、'),
  ]);
}

/** The whole page, from the samples as they are. */
export const seedFiguresPage = (samples: readonly Sample[]): string =>
  [HEAD, line(columns), line(columns.map(() => '---')), ...samples.map(row), ''].join('\n');
