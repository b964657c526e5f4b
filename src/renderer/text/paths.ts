/** `/nets/lenet.json` → `lenet.json` */
export function fileName(path: string): string {
  return path.replace(/^.*[/\\]/s, '');
}

/** `/home/kim/nets/lenet.json` → `kim/nets`: enough to tell files of one name apart. */
export function folderOf(path: string): string {
  const [separator = '/'] = /[/\\]/.exec(path) ?? [];
  return path.split(/[/\\]/).slice(0, -1).slice(-2).join(separator);
}
