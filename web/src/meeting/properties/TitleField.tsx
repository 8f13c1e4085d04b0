import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { TextOf, type FieldsProps } from './TextOf.tsx';

type Titled = { id: string; label: string };

/** What a figure is headed with. */
export function TitleField<T extends Titled>({
  element,
  ...rest
}: Pick<FieldsProps<T>, 'element' | 'write' | 'isReadOnly'> & { autoFocus?: boolean }) {
  return <TextOf record={element} field="label" label={text.title} {...rest} />;
}
