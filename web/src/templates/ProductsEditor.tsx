import { type Product, TEMPLATE_LIMITS } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';
import { errorAt, linesOf, newKey, type ProductDraft, type TemplateDraft } from './draft.ts';
import { draftRows } from './draft-rows.ts';
import type { DraftState } from './use-template-draft.ts';

const KINDS = Object.keys(text.kinds) as Product['kind'][];

const ADD = 'add-product';
const rowId = ({ key }: ProductDraft): string => `product-${key}`;
const PRODUCTS = {
  of: ({ products }: TemplateDraft) => products,
  as: (products: readonly ProductDraft[]) => ({ products }),
  idOf: rowId,
  add: ADD,
};
const newProduct = (): ProductDraft => ({
  key: newKey(),
  kind: 'role',
  label: text.newProduct,
  least: '1',
  field: '',
  table: '',
});

/** この会議でできるもの: what closing looks for, each by a name of its own. */
export function ProductsEditor(state: DraftState) {
  const { draft, errors } = state;
  const { rows: products, set, add, remove } = draftRows(state, PRODUCTS);
  const fields = [...new Set(draft.items.flatMap((item) => linesOf(item.fields)))];
  const tables = draft.board.elements.flatMap((element) =>
    element.kind === 'table' && element.label.trim() !== '' ? [element.label.trim()] : [],
  );
  // Choosing a sort that needs a heading or a table takes the first one along, so that nothing is left to say.
  const choose = (index: number, kind: Product['kind']) =>
    set(index, {
      kind,
      ...(kind === 'field' ? { field: fields[0] ?? '' } : {}),
      ...(kind === 'table' ? { table: tables[0] ?? '' } : {}),
    });
  const own = errors['produces'];
  return (
    <section aria-labelledby="products" className="space-y-4">
      <h2 id="products">{text.products}</h2>
      <p>{text.productsLead}</p>
      <ul className="space-y-4">
        {products.map((product, index) => (
          <li key={product.key} id={rowId(product)}>
            <fieldset className="min-w-0 space-y-3 rounded-12 border border-edge p-3 sm:p-4">
              <legend className="px-1 font-bold">{text.product(index + 1)}</legend>
              <div className="grid items-start gap-3 sm:grid-cols-2">
                <TextField
                  label={text.productLabel}
                  value={product.label}
                  maxLength={200}
                  error={errorAt(errors, `produces.${index}.label`)}
                  onChange={(label) => set(index, { label })}
                />
                <Select
                  label={text.productKind}
                  value={product.kind}
                  options={KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
                  onChange={(kind) => choose(index, kind)}
                />
                {product.kind === 'field' ? (
                  <Select
                    label={text.productField}
                    value={product.field}
                    hint={fields.length === 0 ? text.noField : undefined}
                    error={errorAt(errors, `produces.${index}.field`)}
                    options={[...new Set([product.field, ...fields])].map((value) => ({ value, label: value }))}
                    onChange={(field) => set(index, { field })}
                  />
                ) : null}
                {product.kind === 'table' ? (
                  <Select
                    label={text.productTable}
                    value={product.table}
                    hint={tables.length === 0 ? text.noTable : undefined}
                    error={errorAt(errors, `produces.${index}.table`)}
                    options={[...new Set([product.table, ...tables])].map((value) => ({ value, label: value }))}
                    onChange={(table) => set(index, { table })}
                  />
                ) : null}
                {product.kind === 'field' || product.kind === 'judged' ? null : (
                  <TextField
                    label={text.productLeast}
                    inputMode="numeric"
                    maxLength={2}
                    value={product.least}
                    error={errorAt(errors, `produces.${index}.least`)}
                    onChange={(least) => set(index, { least })}
                  />
                )}
              </div>
              <Button
                look="danger"
                icon="trash"
                aria-label={text.removeOf(product.label)}
                onPress={() => remove(index, product, text.productRemoved(product.label))}
              >
                {text.removeItem}
              </Button>
            </fieldset>
          </li>
        ))}
      </ul>
      {own === undefined ? null : <p className="font-bold text-danger">{own}</p>}
      {products.length >= TEMPLATE_LIMITS.products ? null : (
        <div id={ADD}>
          <Button icon="plus" onPress={() => add(newProduct())}>
            {text.addProduct}
          </Button>
        </div>
      )}
    </section>
  );
}
