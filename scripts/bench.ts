import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { DRAG_BUDGET, type DragFigures, measureDrag } from './bench/drag.ts';
import { type FanOut, measureFanOut } from './bench/fan-out.ts';
import { ANSWER_BUDGET, measureAnswers } from './bench/follow-up.ts';
import { type FramesPair, measureFrames } from './bench/frames.ts';
import { count, ms, type Spread, table } from './bench/figures.ts';
import { type PageWeights, weighPages } from './bench/pages.ts';
import { LAYOUT_BUDGET, type LayoutFigures, measureLayout } from './bench/layout.ts';
import { measureRecords, RECORDS_BUDGET, type RecordsFigures } from './bench/records.ts';
import { ourStand, peerStand } from './bench/stand.ts';

/**
 * `npm run bench`: how fast a crowd sees each other's edits, ours beside a peer in the same run on the same machine,
 * then what a browser feels. `-- --json FILE` keeps the figures; `-- --only fan-out,drag,answers,frames,pages,layout,records`
 * runs some parts.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', default: 'fan-out,drag,answers,frames,pages,layout,records' },
    clients: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '10' },
  },
});
const only = values.only.split(',');
const report: Record<string, unknown> = {
  at: new Date().toISOString(),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}`,
};
console.log(report.machine);

if (only.includes('fan-out')) report.fanOut = await fanOut();
if (only.includes('pages')) report.pages = await pages();
if (only.includes('layout')) report.layout = await layout();
if (only.includes('records')) report.records = await records();
if (only.includes('drag')) report.drag = await drag();
if (only.includes('answers')) report.answers = await answers();
if (only.includes('frames')) report.frames = await frames();
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);

async function fanOut(): Promise<FanOut[]> {
  const options = { clients: Number(values.clients), perSecond: 10, seconds: Number(values.seconds), burst: 200 };
  const results: FanOut[] = [];
  for (const open of [ourStand, peerStand]) {
    const stand = await open();
    try {
      results.push(await measureFanOut(stand, options));
    } finally {
      await stand.close();
    }
  }
  const { clients, perSecond, seconds, burst } = options;
  console.log(`\n${clients} people, each ${perSecond} edits a second for ${seconds} s; then ${burst} each, flat out`);
  const row = (name: string, cell: (result: FanOut) => string): string[] => [name, ...results.map(cell)];
  const ratio = (of: (result: FanOut) => number): string => {
    const [ours = Number.NaN, theirs = Number.NaN] = results.map(of);
    return Number.isFinite(ours / theirs) ? `× ${(ours / theirs).toFixed(2)}` : '—';
  };
  console.log(
    table([
      [...row('', (r) => r.stand), 'ratio'],
      [...row('edit → other screens, p50', (r) => ms(r.delivery.p50)), ratio((r) => r.delivery.p50)],
      [...row('edit → other screens, p95', (r) => ms(r.delivery.p95)), ratio((r) => r.delivery.p95)],
      [...row('deliveries a second', (r) => count(r.deliveriesPerSecond)), ratio((r) => r.deliveriesPerSecond)],
      [...row('edit → known to be on disk, p50', (r) => ms(r.saved.p50)), '—'],
      [...row('edit → known to be on disk, p95', (r) => ms(r.saved.p95)), '—'],
      row('before it is passed on', (r) => r.keeps),
    ]),
  );
  return results;
}

async function pages(): Promise<PageWeights> {
  const weights = await weighPages();
  const { landingKb, boardKb, boardIsLazy } = weights;
  console.log('\nScript that a browser loads (gzip)');
  console.log(
    table([
      ['landing page', `${landingKb.toFixed(0)} KB`, 'at most 160'],
      ['a meeting, in addition', `${boardKb.toFixed(0)} KB`, ''],
      ['drawing library on the landing page', boardIsLazy ? 'no' : 'YES', 'must be no'],
    ]),
  );
  return weights;
}

async function drag(): Promise<DragFigures> {
  const figures = await measureDrag({ elements: 300, drags: 40 });
  const { elements, ties, load } = figures;
  console.log(`\nPointer in one browser → painted frame of another, ${elements} elements, ${ties} ties`);
  const row = (name: string, { p50, p95, max, samples }: Spread): string[] => [
    name,
    ms(p50),
    ms(p95),
    ms(max),
    count(samples),
    `× ${(p95 / DRAG_BUDGET).toFixed(2)}`,
  ];
  console.log(
    table([
      ['', 'p50', 'p95', 'max', 'samples', `p95 : ${DRAG_BUDGET} ms`],
      row('while dragging', figures.whileDragging),
      row('after release', figures.afterRelease),
    ]),
  );
  console.log(`load of the machine: ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after`);
  return figures;
}

async function answers(): Promise<Spread> {
  const { p50, p95, max, samples } = await measureAnswers(30);
  console.log('\nA role confirmed on a phone → painted on the facilitator’s screen');
  console.log(
    table([
      ['p50', 'p95', 'max', 'samples', `p95 : ${ANSWER_BUDGET} ms`],
      [ms(p50), ms(p95), ms(max), count(samples), `× ${(p95 / ANSWER_BUDGET).toFixed(2)}`],
    ]),
  );
  return { p50, p95, max, samples };
}

async function frames(): Promise<FramesPair[]> {
  const pairs: FramesPair[] = [];
  for (const things of [300, 1_000, 3_000]) pairs.push(await measureFrames(things));
  pairs.push(await measureFrames(300, 4), await measureFrames(1_000, 4));
  console.log('\nA frame while one drags and another edits, all in sight: our meeting page beside plain tldraw');
  const rows = pairs.map(({ things, slowdown, ours, plain }) => [
    count(things),
    slowdown === 1 ? '' : `${slowdown} × slower`,
    ms(ours.frame.p95),
    ms(plain.frame.p95),
    `× ${(ours.frame.p95 / plain.frame.p95).toFixed(2)}`,
    ms(ours.scriptMs),
    ms(plain.scriptMs),
    ms(ours.openMs),
  ]);
  const heads = ['things', 'processor', 'p95', 'plain p95', 'ratio', 'script a frame', 'plain', 'opened from cache'];
  console.log(table([heads, ...rows]));
  return pairs;
}

async function layout(): Promise<LayoutFigures[]> {
  const figures = await measureLayout(5);
  console.log('\nAutomatic layout, from the values of a board to the places');
  console.log(
    table([
      ['', 'style', 'ties', 'p50', 'max', 'max : budget', 'budget', 'ties cross', 'ties through a sign'],
      ...figures.map(({ elements, ties, style, took, crossings, passes }) => {
        const budget = LAYOUT_BUDGET[elements] ?? Number.NaN;
        const ratio = `× ${(took.max / budget).toFixed(2)}`;
        return [
          `${elements} elements`,
          style,
          count(ties),
          ms(took.p50),
          ms(took.max),
          ratio,
          ms(budget),
          count(crossings),
          count(passes),
        ];
      }),
    ]),
  );
  return figures;
}

async function records(): Promise<RecordsFigures> {
  const figures = await measureRecords((words) => process.stdout.isTTY && process.stdout.write(`\r${words}  `));
  const { sizes, wroteInSeconds, routes } = figures;
  const { meetings, rolesEach, issuesEach, resources, areaIssues } = sizes;
  console.log(
    `\n${count(meetings)} meetings, ${count(meetings * rolesEach)} roles, ${count(meetings * issuesEach)} issues, ` +
      `${count(resources)} resources, ${count(areaIssues)} area issues; written in ${wroteInSeconds.toFixed(0)} s`,
  );
  console.log(
    table([
      ['', 'p50', 'p95', 'max', `p95 : ${RECORDS_BUDGET} ms`],
      ...routes.map(({ name, took: { p50, p95, max } }) => [
        name,
        ms(p50),
        ms(p95),
        ms(max),
        `× ${(p95 / RECORDS_BUDGET).toFixed(2)}`,
      ]),
    ]),
  );
  return figures;
}
