import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.layerloom.app',
  productName: 'Layerloom',
  directories: { output: 'dist' },
  files: ['out/**', 'package.json', 'THIRD_PARTY_NOTICES.txt', '!**/*.map'],
  extraResources: [{ from: 'resources/datasets', to: 'datasets' }],
  // The addon and its libraries are opened by the system's loader, which cannot look into an archive.
  asarUnpack: ['node_modules/@tensorflow/tfjs-node/{lib,deps}/**'],
  npmRebuild: false,
  // Not JSON's own ending: a double click on other programs' JSON must not end here.
  fileAssociations: [
    {
      ext: 'layerloom',
      name: 'Layerloom graph',
      mimeType: 'application/vnd.layerloom+json',
      role: 'Editor',
    },
  ],
  // The default app of the Electron that stands in where the official release cannot be reached.
  afterExtract: ({ appOutDir }) =>
    rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
  },
  linux: {
    target: ['AppImage'],
    category: 'Education',
  },
};
