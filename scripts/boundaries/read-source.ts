import { parseSync, Visitor } from 'oxc-parser';

export interface Import {
  /** As written: `yjs`, `@tsunagu/domain/catalogue/common`, `./room.ts`. */
  from: string;
  typeOnly: boolean;
}

export interface Source {
  /** From the root, with `/`. */
  path: string;
  imports: readonly Import[];
  /** Text in string, template and JSX literals (not comments, not regular expressions) that holds Japanese. */
  japanese: readonly { line: number; text: string }[];
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** @throws Error when the file cannot be parsed */
export function readSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  const [broken] = errors;
  if (broken !== undefined) throw new Error(`${path}: ${broken.message}`);

  const imports: Import[] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    imports.push({ from: moduleRequest.value, typeOnly: entries.length > 0 && entries.every((entry) => entry.isType) });
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest !== null) imports.push({ from: moduleRequest.value, typeOnly: isType });
    }
  }

  const japanese: { line: number; text: string }[] = [];
  const look = (words: string, start: number): void => {
    if (JAPANESE.test(words)) japanese.push({ line: text.slice(0, start).split('\n').length, text: words.trim() });
  };
  new Visitor({
    Literal: (node) => {
      if (typeof node.value === 'string') look(node.value, node.start);
    },
    TemplateElement: (node) => look(node.value.cooked ?? node.value.raw, node.start),
    JSXText: (node) => look(node.value, node.start),
    ImportExpression: (node) => {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') {
        imports.push({ from: node.source.value, typeOnly: false });
      }
    },
    TSImportType: (node) => imports.push({ from: node.source.value, typeOnly: true }),
  }).visit(program);
  return { path, imports, japanese };
}
