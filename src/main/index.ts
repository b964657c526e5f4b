import { app } from 'electron';
import { run } from './app';
import { chooseLanguage } from './chromium-language';
import { Handed } from './handed';
import { isOneInstance } from './one-instance';
import { declareScheme } from './scheme';
import { writing } from './write-whole';

declareScheme();
chooseLanguage();
// Chromium's own switch wins where the sandbox cannot work; enableSandbox() would take it away
// again and the app could not start as root.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
const userData = process.env.LAYERLOOM_USER_DATA;
if (userData) app.setPath('userData', userData);

app.on('window-all-closed', () => app.quit());
app.on('will-quit', (event) => {
  const written = writing();
  if (!written) return;
  event.preventDefault();
  void written.then(() => app.quit());
});
const handed = new Handed();
// Not awaited here: Electron is ready only after this module has run.
if (isOneInstance()) void app.whenReady().then(() => run(handed));
else app.quit();
