import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './child.ts';
import { Browsers } from './e2e/browsers.ts';
import { startProduct } from './e2e/product.ts';
import { thirtyMinutesPage } from './thirty-minutes/page.ts';
import { playMeeting } from './thirty-minutes/play.ts';
import { missingFrom, typedTwice } from './thirty-minutes/retyped.ts';

/** Plays a whole meeting on the product, counts it, and writes docs/thirty-minutes.md. */
await using product = await startProduct();
const browsers = await Browsers.launch(product.url);
try {
  const { tally, paper } = await playMeeting(browsers);
  const untrue = [...typedTwice(tally.typed()), ...missingFrom(paper, tally.typed())];
  if (untrue.length > 0) throw new Error(`typed twice or not printed: ${untrue.join(', ')}`);
  await writeFile(join(ROOT, 'docs', 'thirty-minutes.md'), thirtyMinutesPage(tally));
  console.log(tally.count());
} finally {
  await browsers.close();
}
