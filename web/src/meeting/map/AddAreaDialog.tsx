import { careAreaName, type CareAreaLevel } from '@tsunagu/domain';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { useState } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/CheckField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { CareAreaSelect } from '../properties/CareAreaSelect.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { addArea } from './board-actions.ts';

/** A ring or rectangle around what stands on the map: 圏域, or any enclosure. */
export function AddAreaDialog() {
  const { board } = useRoom();
  const ui = useUi();
  const settings = useSettings();
  const [label, setLabel] = useState('');
  const [shape, setShape] = useState<'ring' | 'rectangle'>('ring');
  const [careArea, setCareArea] = useState<CareAreaLevel | null>(null);
  const [variable, setVariable] = useState(false);
  const add = (): boolean => {
    const name = label.trim() || (careArea === null ? '' : careAreaName(settings, careArea));
    const id = addArea(board, { label: name, shape, careArea, variable });
    ui.dialog.set(null);
    ui.canvas.get()?.select([id]);
    ui.canvas.get()?.zoomToFit();
    ui.spoken.set(mapText.added(name || mapText.area));
    return true;
  };
  return (
    <Dialog title={mapText.areaTitle} isOpen onClose={() => ui.dialog.set(null)}>
      <Form label={mapText.areaTitle} onSubmit={add}>
        <CareAreaSelect value={careArea} onChange={setCareArea} isReadOnly={false} />
        <TextField label={mapText.areaName} value={label} maxLength={200} onChange={setLabel} />
        <ChoiceGroup
          label={propertiesText.shape}
          value={shape}
          choices={(['ring', 'rectangle'] as const).map((value) => ({ value, label: propertiesText.shapes[value] }))}
          onChange={setShape}
        />
        <CheckField label={propertiesText.variable} checked={variable} onChange={setVariable} />
        <Button type="submit" look="primary" icon="plus">
          {mapText.add}
        </Button>
      </Form>
    </Dialog>
  );
}
