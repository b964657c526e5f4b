/** What Vite makes of imports in the window. */

declare module '*.css';

interface ImportMeta {
  /** Every module that matches, loaded at once, with all its exports. */
  glob(pattern: string, options: { readonly eager: true }): Record<string, Record<string, unknown>>;
}
