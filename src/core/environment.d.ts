/** The few globals that core uses, declared here so that it can see neither the DOM nor Node. */

interface ImportMeta {
  /** Vite's import.meta.glob: every module that matches, loaded at once, whole or one export of it. */
  glob<T>(
    patterns: readonly string[],
    options: { readonly eager: true; readonly import?: 'default' },
  ): Record<string, T>;
}
