import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

const SCHEME = 'app';
const HOST = 'layerloom';

/** The one address that the window shows. */
export const WINDOW_ADDRESS = `${SCHEME}://${HOST}/index.html`;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Announces the window's own scheme, safe as https and unlike file: confined to one folder. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Whether an address belongs to the window. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${SCHEME}://${HOST}/`);
}

/** The file in `folder` that an address names; undefined where it names none there. */
function fileOf(address: string, folder: string): string | undefined {
  const { host, pathname } = new URL(address);
  if (host !== HOST) return undefined;
  const path = normalize(join(folder, decodeURIComponent(pathname)));
  return path.startsWith(folder + sep) ? path : undefined;
}

async function answer(address: string, folder: string): Promise<Response> {
  try {
    const path = fileOf(address, folder);
    const type = TYPES[extname(path ?? '')];
    if (path === undefined || type === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(path)), {
      headers: {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch {
    return new Response(null, { status: 404 });
  }
}

/** Serves the window's files, and nothing outside their folder. */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, (request) => answer(request.url, folder));
}
