/** What is used of a node of a page; the page's own types would bring in all of the browser's. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlPage extends HtmlElement {
  readonly body: HtmlElement;
}

/** The page of any HTML: what has no body is given one. */
export async function parsePage(html: string): Promise<HtmlPage> {
  const { parseHTML } = await import('linkedom');
  const complete = /<html[\s>]/i.test(html) && /<body[\s>]/i.test(html);
  const content = complete
    ? html
    : `<!doctype html><html><head></head><body>${html.replace(/<!doctype[^>]{0,999}>|<\/?(?:html|head|body)(?:\s[^>]{0,999})?>/gi, '')}</body></html>`;
  return parseHTML(content).document as unknown as HtmlPage;
}

/** A node that is an element, not text or a comment. */
export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === 1;
