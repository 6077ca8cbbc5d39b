// Serves the page and the images of articles under our own scheme, from two roots and nowhere else.
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { imageOrigin, pageOrigin, reportAddress, startElement } from '../src-shared/addresses';
import { imageFile } from '../src-shared/article/parse/links';
import { hyphenatedLanguage } from '../src-shared/hyphenation/rules';
import type { Theme } from '../src-shared/preferences';
import { scriptOf } from '../src-shared/script';
import type { Start } from '../src-shared/contract';
import type { Library } from './library/library';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Svelte makes its templates through a policy of its own; nothing else may turn text into HTML. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' ${imageOrigin}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // The main process is told of what the policy forbids, so that it can be counted with all else.
  `report-uri ${reportAddress}`,
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ');

/** An SVG can hold scripts and links. As an image it runs none; the policy holds should it ever be opened by itself. */
const imagePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Before the app is ready: makes our scheme one that pages can be secure in. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export interface Served {
  /** The folder of the built page. */
  readonly page: string;
  readonly library: Library;
  /** The theme that the page starts in, so that its first frame has the right colours. */
  readonly theme: () => Theme;
  /** All that the first frame needs of the window with a number. */
  readonly start: (window: number) => Promise<Start>;
  /** Takes what the browser reports of the page's policy, as JSON. */
  readonly notePolicy: (report: string) => void;
}

export function serve(session: Session, served: Served): void {
  session.protocol.handle('app', async (request) => {
    if (request.method === 'POST' && request.url === reportAddress) {
      served.notePolicy(await request.text());
      return new Response(null, { status: 204 });
    }
    const address = new URL(request.url);
    const path = decodedPath(address);
    if (request.method !== 'GET' || path === undefined) return notFound();
    switch (`app://${address.host}`) {
      case pageOrigin:
        return servePage(path, Number(address.searchParams.get('window')), served);
      case imageOrigin:
        return serveImage(path, served.library);
      default:
        return notFound();
    }
  });
}

async function servePage(path: string, window: number, served: Served): Promise<Response> {
  const file = await readWithin(served.page, path);
  if (file === undefined) return notFound();
  const body = path === 'index.html' ? documentWith(file.toString('utf8'), window, served) : file;
  return answer(body, path, pagePolicy);
}

/** Where the document holds what the page starts with; see `startElement`. */
const startPlace = `<script type="application/json" id="${startElement}">`;
/** What is to be fetched for an article, or for the text of one script or language; see scripts/setup/fetch-ahead.mjs. */
const aheadLink = /<link data-ahead="([^"]*)"[^>]*>/gu;

/**
 * The document with the colours and the data that it starts with. What stands before the data is sent at once, so that scripts,
 * styles and faces are fetched while the article is still being read.
 */
function documentWith(html: string, window: number, { theme, start }: Served): ReadableStream<Uint8Array> {
  const [head = '', body = ''] = html.replace('data-theme=""', `data-theme="${theme()}"`).split('<body>');
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: async (controller) => {
      controller.enqueue(encoder.encode(head));
      const data = await start(window);
      const wanted = aheadOf(data);
      const ofText = body.replaceAll(aheadLink, (link, key: string) => (wanted.includes(key) ? link : ''));
      const [before = '', after = ''] = ofText.split(startPlace);
      // No text of an article can end the element that holds it (HTML, restrictions for contents of script elements).
      const text = JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
      controller.enqueue(encoder.encode(`<body>${before}${startPlace}${text}${after}`));
      controller.close();
    },
  });
}

/** The view of an article, the script of the text that will be read, and what breaks its words: patterns, and those of its language. */
function aheadOf({ opening, opensLong }: Start): readonly string[] {
  const edition = opening?.article.ok === true ? opening.article.value.edition : undefined;
  const language = edition?.language ?? opensLong;
  if (language === undefined) return opening === undefined ? [] : ['article'];
  const patterns = edition?.brokenWords === undefined ? hyphenatedLanguage(language) : undefined;
  return ['article', scriptOf(language), ...(patterns === undefined ? [] : ['patterns', patterns])];
}

async function serveImage(path: string, library: Library): Promise<Response> {
  const [id = '', ...names] = path.split('/');
  const judged = imageFile(names.join('/'));
  const article = await library.find(id);
  if (article === undefined || 'refusal' in judged) return notFound();
  const inArticle = await readWithin(article.folder, judged.file, article.root);
  return inArticle === undefined ? notFound() : answer(inArticle, judged.file, imagePolicy);
}

/** Reads a file by its path from a folder; undefined where there is none, or where links lead out of `root`. */
async function readWithin(folder: string, path: string, root = folder): Promise<Buffer | undefined> {
  try {
    const [file, allowed] = await Promise.all([realpath(join(folder, path)), realpath(root)]);
    const isFile = file.startsWith(allowed + sep) && (await stat(file)).isFile();
    return isFile ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

/** Where the path leads is judged where the file is read: by what it really is on the disk. */
function decodedPath(address: URL): string | undefined {
  try {
    return decodeURIComponent(address.pathname).replace(/^\//u, '');
  } catch {
    return undefined;
  }
}

function answer(body: ReadableStream | Buffer, path: string, policy: string): Response {
  const type = contentTypes[extname(path).toLowerCase()];
  if (type === undefined) return notFound();
  return new Response(body instanceof ReadableStream ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
    },
  });
}

function notFound(): Response {
  return new Response('Not found', {
    status: 404,
    headers: { 'content-security-policy': "default-src 'none'" },
  });
}
