import { Element, Tie, Union, type ElementId } from '@tsunagu/domain';
import type { LayoutInput } from '../board/layout-input.ts';

/** Boards for the tests, one line a thing. Everything is `auto` unless said otherwise. */
export class BoardMaker {
  readonly elements: Element[] = [];
  readonly ties: Tie[] = [];
  readonly unions: Union[] = [];

  add(kind: Element['kind'], values: object = {}): ElementId {
    const n = this.elements.length;
    const element = Element.parse({
      id: `el_${String(n).padStart(4, '0')}`,
      kind,
      label: `${kind}${n}`,
      text: 'text',
      formality: 'informal',
      shape: 'ring',
      size: { w: 300, h: 200 },
      auto: true,
      pos: { x: n, y: 0 },
      ...values,
    });
    this.elements.push(element);
    return element.id;
  }

  subject(values: object = {}): ElementId {
    return this.add('person', { label: '本人', isSubject: true, ...values });
  }

  tie(from: ElementId, to: ElementId, values: object = {}): void {
    this.ties.push(Tie.parse({ id: `tie_${this.ties.length}`, from, to, ...values }));
  }

  couple(a: ElementId, b: ElementId | null): Union {
    const union = Union.parse({ id: `uni_${this.unions.length}`, a, b });
    this.unions.push(union);
    return union;
  }

  input(style: LayoutInput['style'] = 'distance'): LayoutInput {
    return { elements: this.elements, ties: this.ties, unions: this.unions, style };
  }
}
