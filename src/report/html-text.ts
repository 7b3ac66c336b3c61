import { type HtmlNode, isElement } from './html-dom.js';

/** Elements that begin and end a paragraph, as HTML's own style sheet lays them out. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|nav|ol|p|pre|search|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
/** Elements of which nothing is shown as text. */
const UNSEEN =
  /^(?:audio|button|canvas|datalist|head|iframe|math|noscript|object|option|script|select|style|svg|template|textarea|title|video)$/;
/** Elements around the article, not of it. */
const SURROUNDINGS = /^(?:aside|footer|nav)$/;

/**
 * The text of an element: a blank line between paragraphs, one line break for `<br>`, single spaces. Headers may be the page's
 * or the article's: with `headers` false they are left out.
 */
export function textOf(root: HtmlNode, headers = true): string {
  const parts: string[] = [];
  const skipped = (name: string): boolean => UNSEEN.test(name) || SURROUNDINGS.test(name) || (name === 'header' && !headers);
  const visit = (node: HtmlNode): void => {
    if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
    if (!isElement(node) || skipped(node.localName)) return;
    const around = spacing(node.localName);
    parts.push(around);
    for (const child of node.childNodes) visit(child);
    if (node.localName !== 'br') parts.push(around);
  };
  visit(root);
  const lines = parts.join('').split('\n');
  return lines
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

/** What stands before and after an element; `<br>` has no end. */
function spacing(name: string): string {
  if (BLOCKS.test(name)) return '\n\n';
  if (name === 'br') return '\n';
  return name === 'td' || name === 'th' ? ' ' : '';
}
