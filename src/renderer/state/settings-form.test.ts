import { describe, expect, it } from 'vitest';
import { SETTING_FIELDS } from '../../core/settings/fields';
import { SETTING_CHOICES, STANDARD_SETTINGS } from '../../core/settings/settings';
import { GROUPS, pathsOf } from '../panels/training/groups';
import { formField } from './setting-path';
import { SettingsForm } from './settings-form.svelte';

describe('the form of settings', () => {
  it('has a place for every setting, and one only', () => {
    const form = new SettingsForm();
    const places = ['simple' as const, ...GROUPS].flatMap((group) =>
      pathsOf(group, form.settings).filter((path) => !path.includes('.')),
    );
    const all = [...Object.keys(SETTING_FIELDS), ...Object.keys(SETTING_CHOICES)];
    expect([...places].sort()).toEqual(all.sort());
  });

  it('shows every parameter of whatever is chosen, and sets it', () => {
    for (const optimizer of SETTING_CHOICES.optimizer) {
      const form = new SettingsForm();
      form.set('optimizer', optimizer.name);
      for (const param of Object.keys(optimizer.params)) {
        const path = `optimizer.${param}`;
        expect(pathsOf('details', form.settings)).toContain(path);
        expect(formField(form.settings, path, 'zh')?.label).not.toBe('');
        expect(form.changed(path)).toBe(false);
      }
    }
    const form = new SettingsForm();
    form.set('optimizer.beta1', 0.5);
    expect(form.settings.optimizer).toMatchObject({ name: 'adam', params: { beta1: 0.5 } });
    expect(form.changed('optimizer.beta1')).toBe(true);
    form.reset(['optimizer.beta1']);
    expect(form.settings).toEqual(STANDARD_SETTINGS);
  });

  it('keeps a text that is refused until it is mended', () => {
    const form = new SettingsForm();
    form.refuse('learningRate', 'abc');
    expect(form.refused).toEqual(['learningRate']);
    expect(form.refusedText('learningRate')).toBe('abc');
    expect(form.settings.learningRate).toBe(STANDARD_SETTINGS.learningRate);
    form.set('learningRate', 0.01);
    expect(form.refused).toEqual([]);
  });

  it('forgets what was refused of a file that is no longer chosen, or of a setting gone idle', () => {
    const form = new SettingsForm();
    form.refuse('optimizer.beta1', '7');
    form.set('optimizer', 'adam');
    expect(form.refused).toEqual([]);
    form.set('patience', 2);
    form.refuse('minDelta', '-1');
    expect(form.refused).toEqual(['minDelta']);
    form.set('patience', 0);
    expect(form.refused).toEqual([]);
  });
});
