import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import {
  Document,
  isAlias,
  isMap,
  isScalar,
  parseAllDocuments,
  visit,
  type Node,
  type YAMLMap,
} from 'yaml';

/** The text with one value changed, or why it was left alone: a sentence. */
export type Patched = { text: string } | { note: string };

/**
 * Changes `spec.owner` of one entity in a descriptor and nothing else: the new
 * name is put in the place of the old one, so that comments, quoting, order and
 * line ends stay. What comes out is read again before it is given away.
 */
export function patchDescriptor(
  text: string,
  options: { entityRef: string; ownerRef: string },
): Patched {
  try {
    return patch(text, options);
  } catch {
    // Nested deeper than a stack, for example.
    return { note: 'The descriptor could not be read as YAML.' };
  }
}

function patch(
  text: string,
  { entityRef, ownerRef }: { entityRef: string; ownerRef: string },
): Patched {
  const documents = documentsOf(text);
  if (documents.some(({ errors }) => errors.length > 0)) {
    return { note: 'The descriptor is not valid YAML.' };
  }
  const wanted = parseEntityRef(entityRef);
  const found = documents.filter(document => describes(document, wanted));
  if (found.length !== 1) {
    return {
      note:
        found.length === 0
          ? `The descriptor does not contain ${entityRef}: another file, or a program, describes it.`
          : `The descriptor describes ${entityRef} ${found.length} times; change the right place by hand.`,
    };
  }
  const change = changeIn(found[0], { text, wanted, ownerRef });
  if ('note' in change) {
    return change;
  }
  const result =
    text.slice(0, change.start) + change.value + text.slice(change.end);
  return isAsWanted(result, {
    documents: documents.length,
    wanted,
    owner: change.owner,
  })
    ? { text: result }
    : { note: 'The descriptor is written in a way that needs a hand.' };
}

interface Change {
  start: number;
  end: number;
  value: string;
  owner: string;
}

function changeIn(
  document: Document,
  options: { text: string; wanted: CompoundEntityRef; ownerRef: string },
): Change | { note: string } {
  const { text, wanted, ownerRef } = options;
  const spec = (document.contents as YAMLMap).get('spec', true) as unknown;
  if (!isMap(spec)) {
    return { note: 'The descriptor has no spec of its own to change.' };
  }
  const node = spec.get('owner', true) as Node | undefined;
  if (!node) {
    return insertion(spec, { text, owner: shortRef(ownerRef, wanted) });
  }
  const old = isAlias(node) ? node.resolve(document) : node;
  if (!isScalar(old) || !node.range) {
    return {
      note: 'The owner in the descriptor is no plain name; change it by hand.',
    };
  }
  const [start, end] = node.range;
  const written = text.slice(start, end);
  if (/\{\{|\$\{/.test(written)) {
    return {
      note: 'A template fills in the owner in the descriptor; change it there.',
    };
  }
  if (isScalar(node) && node.anchor && isReferred(document, node.anchor)) {
    return {
      note: `The owner in the descriptor also stands for others (&${node.anchor}); change it by hand.`,
    };
  }
  if (isScalar(node) && /^BLOCK/.test(node.type ?? '')) {
    return {
      note: 'The owner in the descriptor is a text of several lines; change it by hand.',
    };
  }
  const owner = inStyleOf(String(old.value ?? ''), ownerRef, wanted);
  return { start, end, value: quotedLike(written, owner), owner };
}

/** A line of its own before the first one of a spec that names no owner. */
function insertion(
  spec: YAMLMap,
  { text, owner }: { text: string; owner: string },
): Change | { note: string } {
  const first = spec.items[0]?.key as Node | undefined;
  const isMerged = spec.items.some(
    ({ key }) => isScalar(key) && key.value === '<<',
  );
  if (spec.flow || isMerged || !first?.range) {
    return {
      note: 'The descriptor names no owner in a place of its own; add it by hand.',
    };
  }
  const [start] = first.range;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  if (/[^ ]/.test(indent)) {
    return {
      note: 'The descriptor names no owner in a place of its own; add it by hand.',
    };
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const value = `owner: ${plain(owner)}${lineEnd}${indent}`;
  return { start, end: start, value, owner };
}

function documentsOf(text: string): Document[] {
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  return [...documents] as Document[];
}

function describes(document: Document, wanted: CompoundEntityRef): boolean {
  const word = (...path: string[]): string | undefined => {
    let node: unknown = document.contents;
    for (const key of path) {
      const map = isAlias(node) ? node.resolve(document) : node;
      node = isMap(map) ? map.get(key, true) : undefined;
    }
    const end = isAlias(node) ? node.resolve(document) : node;
    return isScalar(end) && end.value !== null
      ? String(end.value).toLocaleLowerCase('en-US')
      : undefined;
  };
  return (
    word('kind') === wanted.kind.toLocaleLowerCase('en-US') &&
    word('metadata', 'name') === wanted.name.toLocaleLowerCase('en-US') &&
    (word('metadata', 'namespace') ?? DEFAULT_NAMESPACE) ===
      wanted.namespace.toLocaleLowerCase('en-US')
  );
}

/** Whether the text, read anew, says what it should and is sound. */
function isAsWanted(
  text: string,
  expected: { documents: number; wanted: CompoundEntityRef; owner: string },
): boolean {
  const documents = documentsOf(text);
  const found = documents.filter(document =>
    describes(document, expected.wanted),
  );
  return (
    documents.length === expected.documents &&
    documents.every(({ errors }) => errors.length === 0) &&
    found.length === 1 &&
    found[0].getIn(['spec', 'owner']) === expected.owner
  );
}

function isReferred(document: Document, anchor: string): boolean {
  let referred = false;
  visit(document, {
    Alias: (_, alias) => {
      referred ||= alias.source === anchor;
    },
  });
  return referred;
}

/** As long a ref as the old one was: `tide`, `default/tide`, `group:tide`. */
function inStyleOf(
  old: string,
  ownerRef: string,
  entity: CompoundEntityRef,
): string {
  const owner = parseEntityRef(ownerRef);
  const short = shortRef(ownerRef, entity);
  if (!old.includes(':') && !old.includes('/')) {
    return short;
  }
  const full = old.includes('/') || short.includes('/');
  const name = full ? `${owner.namespace}/${owner.name}` : owner.name;
  return old.includes(':') || short.includes(':')
    ? `${owner.kind}:${name}`
    : name;
}

/** As the catalog completes it: a Group in the namespace of the entity. */
function shortRef(ownerRef: string, entity: CompoundEntityRef): string {
  const { kind, namespace, name } = parseEntityRef(ownerRef);
  const isNear =
    namespace.toLocaleLowerCase('en-US') ===
    entity.namespace.toLocaleLowerCase('en-US');
  const path = isNear ? name : `${namespace}/${name}`;
  return kind.toLocaleLowerCase('en-US') === 'group' ? path : `${kind}:${path}`;
}

function quotedLike(written: string, owner: string): string {
  const quote = written[0];
  return quote === '"' || quote === "'"
    ? `${quote}${owner}${quote}`
    : plain(owner);
}

/** In quotes where YAML would take the bare word for a number or a yes. */
function plain(owner: string): string {
  const [document] = documentsOf(`owner: ${owner}`);
  const isText =
    document.errors.length === 0 && document.get('owner') === owner;
  // YAML 1.1 readers take more words for booleans.
  return isText && !/^(y|n|yes|no|on|off)$/i.test(owner) ? owner : `'${owner}'`;
}
