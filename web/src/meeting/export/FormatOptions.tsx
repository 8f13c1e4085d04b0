import { exportText } from '@tsunagu/domain/catalogue/export-screen';
import { useMemo } from 'react';
import { CheckField } from '../../components/CheckField.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import type { MapContent } from './map-content.ts';
import { pngSize } from './map-files.ts';

export const FORMATS = ['png', 'pdf', 'print', 'svg', 'csv', 'json'] as const;
export type ExportFormat = (typeof FORMATS)[number];
const TIMES = ['1', '2', '3', '4'] as const;
const PAPERS = ['a4', 'a3'] as const;
const ORIENTATIONS = ['landscape', 'portrait'] as const;
const FITS = ['page', 'tiles'] as const;

/** What somebody wants out of the map. */
export type ExportWish = {
  readonly format: ExportFormat;
  readonly times: (typeof TIMES)[number];
  readonly paper: (typeof PAPERS)[number];
  readonly orientation: (typeof ORIENTATIONS)[number];
  readonly fit: (typeof FITS)[number];
  readonly legend: boolean;
  readonly hideNames: boolean;
};
export const FIRST_WISH: ExportWish = {
  format: 'png',
  times: '2',
  paper: 'a4',
  orientation: 'landscape',
  fit: 'page',
  legend: true,
  hideNames: false,
};

type Props = {
  wish: ExportWish;
  onChange: (wish: ExportWish) => void;
  content: () => MapContent;
  isReadOnly: boolean;
};

/** What belongs to the chosen sort of file. */
export function FormatOptions({ wish, onChange, content, isReadOnly }: Props) {
  const { format } = wish;
  const onPaper = format === 'pdf' || format === 'print';
  return (
    <>
      {format === 'png' ? (
        <>
          <ChoiceGroup
            label={exportText.size}
            value={wish.times}
            choices={TIMES.map((times) => ({ value: times, label: exportText.times(Number(times)) }))}
            onChange={(times) => onChange({ ...wish, times })}
            isReadOnly={isReadOnly}
          />
          <Pixels content={content} times={Number(wish.times)} />
        </>
      ) : null}
      {onPaper ? (
        <>
          <ChoiceGroup
            label={exportText.paper}
            value={wish.paper}
            choices={PAPERS.map((paper) => ({ value: paper, label: exportText.papers[paper] }))}
            onChange={(paper) => onChange({ ...wish, paper })}
            isReadOnly={isReadOnly}
          />
          <ChoiceGroup
            label={exportText.orientation}
            value={wish.orientation}
            choices={ORIENTATIONS.map((value) => ({ value, label: exportText.orientations[value] }))}
            onChange={(orientation) => onChange({ ...wish, orientation })}
            isReadOnly={isReadOnly}
          />
        </>
      ) : null}
      {format === 'pdf' ? (
        <>
          <ChoiceGroup
            label={exportText.fit}
            value={wish.fit}
            choices={FITS.map((fit) => ({ value: fit, label: exportText.fits[fit] }))}
            onChange={(fit) => onChange({ ...wish, fit })}
            isReadOnly={isReadOnly}
          />
          {wish.fit === 'tiles' ? <p>{exportText.tilesHint}</p> : null}
        </>
      ) : null}
      {format === 'csv' || format === 'json' ? null : (
        <CheckField
          label={exportText.legend}
          checked={wish.legend}
          onChange={(legend) => onChange({ ...wish, legend })}
        />
      )}
    </>
  );
}

/** How large the picture becomes, said before it is made. */
function Pixels({ content, times }: { content: () => MapContent; times: number }) {
  const { w, h, possible } = useMemo(() => pngSize(content(), times), [content, times]);
  return (
    <p role="status">
      {exportText.pixels(w, h)}
      {possible ? null : <strong className="block">{exportText.tooLarge}</strong>}
    </p>
  );
}
