import '@fontsource-variable/inter';
import './theme.css';
import { mount } from 'svelte';
import { toast } from 'svelte-sonner';
import App from './App.svelte';
import { playDemo } from './state/demo';
import { Workbench } from './state/workbench.svelte';

/** What the user was told went wrong: it is said no longer once something has gone right. */
const complaints = new Set<string | number>();

const workbench = new Workbench(window.layerloom, (tone, sentence, action) => {
  if (tone === 'good')
    toast.success(
      sentence,
      action && { action: { label: action.label, onClick: action.run }, duration: 8_000 },
    );
  else if (tone === 'bad') complaints.add(toast.error(sentence, { duration: 10_000 }));
  else {
    for (const complaint of complaints) toast.dismiss(complaint);
    complaints.clear();
  }
});

// The window is drawn once, in the right language and theme, with a net in it.
const startup = await window.layerloom.request.startup();
workbench.start(startup);
const target = document.querySelector('#app');
if (!target) throw new Error('index.html lacks #app');
mount(App, { target, props: { workbench } });
if (startup.demo) await playDemo(workbench);
