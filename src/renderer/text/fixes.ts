import type { Localized } from '../../core/kinds/language';

const en = {
  fix: 'Fix',
  fixes: (count: number) => (count === 1 ? '1 fix' : `${count} fixes`),
  choices: 'Ways to fix it',
  done: (what: string) => `Done: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  undo: 'Undo',
  remarks: 'Remarks',
  remarksHint: 'Nothing of this stops training.',
};

export const FIXES: Localized<typeof en> = {
  en,
  zh: {
    fix: '修正',
    fixes: (count) => `${count} 种修正`,
    choices: '修正办法',
    done: (what) => `已完成：${what}。`,
    undo: '撤销',
    remarks: '说明',
    remarksHint: '以下各项不影响训练。',
  },
};
