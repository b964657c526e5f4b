import { Menu } from 'electron';

/** macOS keeps copy, paste and quit in its menu bar; elsewhere the window has its own bar. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}
