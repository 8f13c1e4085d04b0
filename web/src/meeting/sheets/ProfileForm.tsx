import { BedriddenRank, CareLevel, DementiaRank, displayName, type ProfileSheet, servicesOnMap } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { useCallback } from 'react';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useDerived, useHideNames } from '../live/use-board.ts';
import { FamilyOfCase } from './FamilyOfCase.tsx';
import { SheetText } from './SheetText.tsx';
import { SubjectFields } from './SubjectFields.tsx';
import { useSheet } from './use-assessment.ts';

/** 基本情報. 本人 and the family are those of the map. */
export function ProfileForm({ narrow }: { narrow: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const sheet = useSheet('sheet_profile');
  const write = (patch: Partial<ProfileSheet>) => {
    if (board.sheets.get(sheet.id)) board.sheets.update(sheet.id, patch);
  };
  const columns = (count: 2 | 3) =>
    narrow ? 'space-y-4' : `grid gap-4 ${count === 2 ? 'grid-cols-2' : 'grid-cols-3'}`;
  return (
    <div className="space-y-4">
      <SubjectFields />
      <div className={columns(3)}>
        <Select
          label={text.careLevel}
          value={sheet.careLevel}
          isDisabled={!mayEdit}
          options={CareLevel.options.map((value) => ({ value, label: text.careLevels[value] }))}
          onChange={(careLevel) => write({ careLevel })}
        />
        <Select
          label={text.bedridden}
          value={sheet.bedridden}
          isDisabled={!mayEdit}
          options={BedriddenRank.options.map((value) => ({ value, label: text.bedriddens[value] }))}
          onChange={(bedridden) => write({ bedridden })}
        />
        <Select
          label={text.dementia}
          value={sheet.dementia}
          isDisabled={!mayEdit}
          options={DementiaRank.options.map((value) => ({ value, label: text.dementias[value] }))}
          onChange={(dementia) => write({ dementia })}
        />
      </div>
      <FamilyOfCase />
      <div className={columns(2)}>
        <SheetText sheet="sheet_profile" field="family" />
        <SheetText sheet="sheet_profile" field="history" />
        <SheetText sheet="sheet_profile" field="illness" />
        <SheetText sheet="sheet_profile" field="medication" />
        <SheetText sheet="sheet_profile" field="economy" />
        <SheetText sheet="sheet_profile" field="housing" />
      </div>
      <Services />
    </div>
  );
}

/** 利用中のサービス: what the map knows is offered, so that nobody types it again. */
function Services() {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const hideNames = useHideNames(board);
  const derive = useCallback(
    () =>
      servicesOnMap({
        elements: [...board.elements.all().values()],
        ties: [...board.ties.all().values()],
      }).map((service) => displayName(service, { hideNames })),
    [board, hideNames],
  );
  const names = useDerived([board.elements, board.ties], derive);
  const take = () => {
    const services = board.sheetText('sheet_profile', 'services');
    const known = services?.toJSON() ?? '';
    const missing = names.filter((name) => !known.includes(name));
    if (!services || missing.length === 0) return;
    board.transact(() =>
      services.insert(services.length, `${known === '' || known.endsWith('\n') ? '' : '\n'}${missing.join('\n')}`),
    );
  };
  return (
    <div className="space-y-2">
      <SheetText sheet="sheet_profile" field="services" />
      {names.length === 0 ? null : (
        <div className="flex flex-wrap items-center gap-2">
          <p className="min-w-0 flex-1 text-small">
            <b>{text.onMap}</b>　{names.join(text.between)}
          </p>
          {mayEdit ? (
            <Button icon="plus" onPress={take}>
              {text.takeFromMap}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
