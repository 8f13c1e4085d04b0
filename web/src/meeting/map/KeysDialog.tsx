import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import { Dialog } from '../../components/Dialog.tsx';
import { useUi } from '../live/ui.tsx';

/** キーの一覧. */
export function KeysDialog() {
  const ui = useUi();
  return (
    <Dialog title={text.keys} isOpen wide onClose={() => ui.dialog.set(null)}>
      <p>{text.keysHint}</p>
      <table className="w-full">
        <thead>
          <tr className="border-b-2 border-edge text-left">
            <th scope="col" className="py-1 pr-4">
              {text.keysColumns.keys}
            </th>
            <th scope="col" className="py-1">
              {text.keysColumns.does}
            </th>
          </tr>
        </thead>
        <tbody>
          {text.keyRows.map(([keys, does]) => (
            <tr key={keys} className="border-b border-line align-top">
              <th scope="row" className="py-1 pr-4 text-left font-bold">
                {keys}
              </th>
              <td className="py-1">{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text.keysDrag}</p>
    </Dialog>
  );
}
