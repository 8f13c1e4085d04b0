import { SheetText } from './SheetText.tsx';

/** 事例提示. */
export function PresentationForm({ narrow }: { narrow: boolean }) {
  return (
    <div className="space-y-4">
      <SheetText sheet="sheet_presentation" field="reason" rows={3} />
      <SheetText sheet="sheet_presentation" field="questions" rows={3} />
      <div className={narrow ? 'space-y-4' : 'grid grid-cols-2 gap-4'}>
        <SheetText sheet="sheet_presentation" field="personWishes" />
        <SheetText sheet="sheet_presentation" field="familyWishes" />
      </div>
      <SheetText sheet="sheet_presentation" field="course" rows={4} />
    </div>
  );
}
