// Finds sentences that code joins from parts: they belong in one message (docs/translating.md).
import { Visitor } from 'vite';

/** Elements within a line of text. */
const INLINE = /^(a|abbr|b|cite|em|i|mark|small|span|strong|sub|sup|time)$/;
/** Separators between items of a list do not make a sentence. */
const LIST_SIGN = '·';
/** Functions that return text for people, by the names that this project gives them. */
const SPEAKS = /(InWords|InBrief|InFull)$|^say[A-Z]/;
/** Attributes and properties that contain no text for people. */
const UNREAD = /^(key|class|className|style|d|id|href|src|transform|viewBox|points)$/;

const nameOf = (key) => (key.type === 'Identifier' || key.type === 'JSXIdentifier' ? key.name : String(key.value));

/** Names that a pattern binds: `a`, `{ a, b: c }`. */
const boundBy = (pattern) => {
  if (pattern.type === 'Identifier') return [pattern.name];
  return pattern.type === 'ObjectPattern'
    ? pattern.properties.flatMap((part) => (part.type === 'Property' ? boundBy(part.value) : []))
    : [];
};

/** What a function returns, as far as it is written as one expression. */
function returnedBy({ body }) {
  if (body === null || body.type !== 'BlockStatement') return body === null ? [] : [body];
  return body.body.flatMap((one) => (one.type === 'ReturnStatement' && one.argument !== null ? [one.argument] : []));
}

/**
 * The names in a file that stand for messages: what is imported from a `text.ts`, what is taken out of that, and functions
 * that return it.
 */
function messageNames(program) {
  const names = new Set();
  const returnsMessage = (fn) => returnedBy(fn).some((value) => rootOf(value, names));
  const visitor = new Visitor({
    ImportDeclaration: ({ source, specifiers }) => {
      if (/(^|\/)text\.ts$/.test(source.value)) for (const { local } of specifiers) names.add(local.name);
    },
    FunctionDeclaration: (node) => {
      if (node.id !== null && returnsMessage(node)) names.add(node.id.name);
    },
    VariableDeclarator: ({ id, init }) => {
      const isMessage =
        init?.type === 'ArrowFunctionExpression' ? returnsMessage(init) : init !== null && rootOf(init, names);
      if (isMessage) for (const name of boundBy(id)) names.add(name);
    },
  });
  for (let known = -1; known < names.size;) {
    known = names.size; // repeated while new functions are found: one may return what is defined further down
    visitor.visit(program);
  }
  return names;
}

/** Whether an expression is a message, or a choice between messages. */
function rootOf(node, names) {
  switch (node.type) {
    case 'Identifier':
      return names.has(node.name);
    case 'MemberExpression':
      return rootOf(node.object, names);
    case 'CallExpression':
      return rootOf(node.callee, names) || (node.callee.type === 'Identifier' && SPEAKS.test(node.callee.name));
    case 'ConditionalExpression':
      return rootOf(node.consequent, names) || rootOf(node.alternate, names);
    case 'LogicalExpression':
      return rootOf(node.left, names) || rootOf(node.right, names);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return rootOf(node.expression, names);
    default:
      return false;
  }
}

/** Whether an expression gives elements, which are laid out by the style sheet. */
const givesElements = (node) => {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
    case 'JSXEmptyExpression':
      return true;
    case 'LogicalExpression':
      return givesElements(node.right);
    case 'ConditionalExpression':
      return givesElements(node.consequent) || givesElements(node.alternate);
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && nameOf(node.callee.property) === 'map';
    case 'ParenthesizedExpression':
      return givesElements(node.expression);
    default:
      return node.type === 'Identifier' && node.name === 'children';
  }
};

/** How a child of an element counts in the text around it. */
function kindOf(node) {
  if (node.type === 'JSXText') {
    const kept = node.value.replace(/\s*\n\s*/g, ''); // JSX drops line breaks with the blanks around them
    if (kept === '' || kept.includes(LIST_SIGN)) return kept === '' ? 'nothing' : 'other';
    return /\p{L}/u.test(kept) ? 'other' : 'joint'; // stray-text.mjs finds letters
  }
  if (node.type === 'JSXElement') {
    const name = nameOf(node.openingElement.name);
    const isText = /^\p{Lu}/u.test(name) || (node.children.length > 0 && INLINE.test(name)); // an empty element is an icon
    return isText ? 'element' : 'other';
  }
  if (node.type !== 'JSXExpressionContainer') return 'other';
  const { expression } = node;
  if (expression.type === 'Literal' && typeof expression.value === 'string')
    return expression.value.includes(LIST_SIGN) ? 'other' : 'joint';
  return givesElements(expression) ? 'other' : 'text';
}

/**
 * Every place where messages or values are joined into one text.
 * @param {import('vite').ESTree.Program} program
 * @param {(node: { start: number, end: number }) => void} report
 */
export function findGluedText(program, report) {
  const names = messageNames(program);
  const unread = new Set();
  const children = ({ children: all }) => {
    const parts = all.map((node) => ({ node, kind: kindOf(node) })).filter(({ kind }) => kind !== 'nothing');
    const joint = parts.find(({ kind }, at) => {
      if (kind !== 'joint') return false;
      const beside = [parts[at - 1]?.kind, parts[at + 1]?.kind];
      const sign = parts[at]?.node;
      if (sign?.type === 'JSXText' && sign.value.trim() !== '') return beside.includes('text');
      return beside.includes('text') && !beside.includes(undefined) && !beside.includes('other');
    });
    if (joint !== undefined)
      report(parts.length > 1 ? { start: parts[0].node.start, end: parts.at(-1).node.end } : joint.node);
  };
  new Visitor({
    JSXAttribute: ({ name, value }) => {
      if (UNREAD.test(nameOf(name)) && value?.type === 'JSXExpressionContainer') unread.add(value.expression);
    },
    JSXElement: children,
    JSXFragment: children,
    TemplateLiteral: (node) => {
      const joined = node.expressions.length > 1 || node.quasis.some(({ value }) => value.cooked !== '');
      const isList = node.quasis.some(({ value }) => value.cooked?.includes(LIST_SIGN));
      if (joined && !isList && !unread.has(node) && node.expressions.some((part) => rootOf(part, names))) report(node);
    },
    BinaryExpression: (node) => {
      if (node.operator === '+' && (rootOf(node.left, names) || rootOf(node.right, names))) report(node);
    },
    CallExpression: (node) => {
      if (names.size === 0 || node.callee.type !== 'MemberExpression' || nameOf(node.callee.property) !== 'join')
        return;
      const [sign] = node.arguments;
      if (sign?.type === 'Literal' && /\s/.test(String(sign.value)) && !String(sign.value).includes(LIST_SIGN))
        report(node);
    },
  }).visit(program);
}
