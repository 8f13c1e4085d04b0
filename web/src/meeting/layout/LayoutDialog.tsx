import { layoutText as text } from '@tsunagu/domain/catalogue/layout';
import { whatMoves, type LayoutStyle } from '@tsunagu/layout';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/CheckField.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/Form.tsx';
import { useRoom } from '../live/room.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { useDerived } from '../live/use-board.ts';
import { startLayout, type LayoutJob } from './layout-job.ts';
import { layoutRequest } from './layout-request.ts';
import { LayoutProgress } from './LayoutProgress.tsx';
import { writeLayout } from './write-layout.ts';

const STYLES: readonly LayoutStyle[] = ['kind', 'care-area', 'distance'];

/** 自動でならべる: how, what moves and what stays; then how far it is. Nothing is written before all of it is worked out. */
export function LayoutDialog() {
  const { board } = useRoom();
  const ui = useUi();
  const { careAreas } = useSettings();
  const [style, setStyle] = useState<LayoutStyle>('kind');
  const [handPlaced, setHandPlaced] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const job = useRef<LayoutJob | null>(null);
  useEffect(() => () => job.current?.stop(), []);

  const derive = useCallback(() => {
    const elements = [...board.elements.all().values()];
    const input = { elements, ties: [], unions: [...board.unions.all().values()] };
    const moving = (moveHandPlaced: boolean): number => whatMoves({ ...input, moveHandPlaced, style: 'kind' }).length;
    return { all: elements.length, moving: moving(handPlaced), byHand: moving(true) };
  }, [board, handPlaced]);
  const { all, moving, byHand } = useDerived([board.elements, board.unions], derive);

  const close = () => ui.dialog.set(null);
  const run = async () => {
    const wish = { style, moveHandPlaced: handPlaced, ladder: careAreas.map(({ level }) => level) };
    setShare(0);
    job.current = startLayout(layoutRequest(board, wish), setShare);
    const outcome = await job.current.outcome;
    job.current = null;
    setShare(null);
    if (outcome.kind !== 'done') return setSaid(outcome.kind === 'stopped' ? text.stopped : text.failed);
    const { moved, undo } = writeLayout(board, outcome.layout, handPlaced);
    close();
    ui.canvas.get()?.zoomToFit();
    notify(
      ui,
      moved === 0 ? text.nothingMoved : text.moved(moved),
      moved === 0 ? null : { label: text.undo, run: undo },
    );
    if (outcome.layout.outside.length > 0) notify(ui, text.outside(outcome.layout.outside.length));
  };
  return (
    <Dialog title={text.title} isOpen onClose={close}>
      {share === null ? (
        <Form
          label={text.title}
          onSubmit={() => {
            if (moving > 0) void run();
            return true;
          }}
        >
          <ChoiceGroup
            label={text.style}
            value={style}
            choices={STYLES.map((value) => ({
              value,
              label: text.styles[value],
              below: <span className="block text-small font-normal text-ink-soft">{text.about[value]}</span>,
            }))}
            onChange={setStyle}
            stacked
          />
          <div className="space-y-2">
            <CheckField label={text.handPlaced} checked={handPlaced} onChange={setHandPlaced} />
            <p className="text-small text-ink-soft">{text.handPlacedHint}</p>
          </div>
          <p role="status">
            {moving > 0 ? text.moves(moving, all) : byHand > 0 ? text.movesByHand(byHand) : text.movesNone}
            {moving > 0 && moving < all ? ` ${text.stays(all - moving)}` : ''}
          </p>
          {said === '' ? null : <p role="alert">{said}</p>}
          <Button type="submit" look="primary" icon="align" isDisabled={moving === 0}>
            {text.run}
          </Button>
        </Form>
      ) : (
        <LayoutProgress share={share} words={text.working} onStop={() => job.current?.stop()} />
      )}
    </Dialog>
  );
}
