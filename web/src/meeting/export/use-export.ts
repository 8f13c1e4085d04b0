import type { MeetingId } from '@tsunagu/domain';
import { exportText } from '@tsunagu/domain/catalogue/export-screen';
import { useEffect, useRef, useState } from 'react';
import { fetchFile } from '../../api/http.ts';
import { useAssetHref } from '../pictures/picture-address.ts';
import type { ExportWish } from './FormatOptions.tsx';
import type { MapContent } from './map-content.ts';
import { type Making, mapCsv, mapForPage, mapJson, mapPng, mapSvg } from './map-files.ts';
import { printMap } from './print-map.ts';
import { saveFile } from './save-file.ts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' | 'done' | 'failed'; readonly text: string };

type Table = 'elements' | 'ties';
/** A file to keep, nothing to keep (it was printed), or why there is none. */
type Made = { file: Blob; name: string } | { failed: string } | null;

/** Makes one file at a time; a second press while one is under way is not possible, `stop` ends it. */
export function useExport(meetingId: MeetingId | null) {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const address = useAssetHref();
  const running = useRef<AbortController | null>(null);
  const stop = () => {
    running.current?.abort();
    running.current = null;
    setState({ kind: 'idle' });
  };
  useEffect(() => () => running.current?.abort(), []);

  const make = async (content: MapContent, wish: ExportWish, table: Table | null): Promise<void> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const show = (next: ExportState) => {
      if (running.current === own) setState(next);
    };
    show({ kind: 'working', text: exportText.working });
    const making: Making = {
      signal: own.signal,
      address,
      onFonts: (done, all) => show({ kind: 'working', text: exportText.fonts(done, all) }),
    };
    try {
      const made = await makeFile(content, wish, table, meetingId, making);
      if (own.signal.aborted) return;
      if (made === null) show({ kind: 'idle' });
      else if ('failed' in made) show({ kind: 'failed', text: made.failed });
      else {
        saveFile(made.file, made.name);
        show({ kind: 'done', text: exportText.done(made.name) });
      }
    } catch (error) {
      if (own.signal.aborted) return;
      show({ kind: 'failed', text: exportText.failed });
      console.error(error);
    }
  };
  return { state, make, stop };
}

async function makeFile(
  content: MapContent,
  wish: ExportWish,
  table: Table | null,
  meetingId: MeetingId | null,
  making: Making,
): Promise<Made> {
  const names = exportText.fileNames;
  const { title } = content;
  switch (wish.format) {
    case 'png': {
      const file = await mapPng(content, Number(wish.times), making);
      return file ? { file, name: `${names.map(title)}.png` } : { failed: exportText.tooLarge };
    }
    case 'svg':
      return { file: await mapSvg(content, making), name: `${names.map(title)}.svg` };
    case 'json':
      return { file: mapJson(content), name: `${names.data(title)}.json` };
    case 'csv': {
      const which = table ?? 'elements';
      return { file: mapCsv(content, which), name: `${names[which](title)}.csv` };
    }
    case 'print':
      await printMap(await mapForPage(content, making), wish, making.signal);
      return null;
    case 'pdf': {
      if (meetingId === null) return { failed: exportText.practiceNoPdf };
      const { paper, orientation, fit, legend, hideNames } = wish;
      const query = new URLSearchParams({
        paper,
        orientation,
        fit,
        legend: String(legend),
        hideNames: String(hideNames),
      });
      const path = `/api/meetings/${encodeURIComponent(meetingId)}/map.pdf?${query.toString()}`;
      const reply = await fetchFile(path, making.signal);
      return reply.ok
        ? { file: reply.value, name: `${names.map(title)}.pdf` }
        : { failed: `${reply.problem.title}。${reply.problem.detail}` };
    }
  }
}
