import { HelpLayer, type Person, type Resource, SupporterState } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { useSettings } from '../../api/use-settings.ts';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { Select } from '../../components/Select.tsx';
import { CareAreaSelect } from './CareAreaSelect.tsx';

type Layers = Pick<Person | Resource, 'careArea' | 'help' | 'state'>;
type Props = { element: Layers; write: (patch: Partial<Layers>) => void; isReadOnly: boolean };

/** Where a supporter stands in the network: now or later, which 圏域, and which layer of help. */
export function LayerFields({ element, write, isReadOnly }: Props) {
  const { helpNames } = useSettings();
  return (
    <>
      <ChoiceGroup
        label={text.presence}
        value={element.state}
        isReadOnly={isReadOnly}
        choices={SupporterState.options.map((value) => ({ value, label: text.presences[value] }))}
        onChange={(state) => write({ state })}
      />
      <CareAreaSelect value={element.careArea} onChange={(careArea) => write({ careArea })} isReadOnly={isReadOnly} />
      <Select<HelpLayer | ''>
        label={text.help}
        value={element.help ?? ''}
        isDisabled={isReadOnly}
        options={[
          { value: '', label: text.noHelp },
          ...HelpLayer.options.map((value) => ({ value, label: helpNames[value] })),
        ]}
        onChange={(help) => write({ help: help === '' ? null : help })}
      />
    </>
  );
}
