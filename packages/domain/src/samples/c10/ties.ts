import { beside, between, to } from '../authoring.ts';
import type { Sample } from '../sample.ts';

/** From noticing to counsel, from counsel to the person, from one person's case to the town. */
export const ties: Sample['ties'] = [
  to('c10Neighbours', 'c10Noticing'),
  to('c10Shops', 'c10Noticing'),
  to('c10Police', 'c10Noticing'),
  to('c10Noticing', 'c10Counsel', '相談、情報提供'),
  beside('c10Commissioner', 'c10Listener'),
  beside('c10District', 'c10Companion'),
  to('c10Subject', 'c10Listener', '日常の中での不安、相談'),
  to('c10Companion', 'c10Subject', '困りごと、不安への寄りそい', { strength: 'strong' }),
  to('c10Outreach', 'c10Subject', 'アウトリーチ'),
  to('c10Rights', 'c10Subject', '包括的・伴走型支援', { strength: 'strong' }),
  between('c10Coordination', 'c10Agencies', '支援者・機関との調整'),
  to('c10Agencies', 'c10Subject', '役割分担に基づく個別支援の実施'),
  to('c10Town', 'c10Prevention'),
  to('c10Coordination', 'c10Shared', '', { note: '一人の問題から、同じ困りごとをもつ人がいないかを確かめる。' }),
  to('c10Town', 'c10System', '合意形成・政策提言'),
];
