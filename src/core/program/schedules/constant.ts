import { defineSchedule } from '../schedule';

export default defineSchedule({
  name: 'constant',
  params: {},
  words: {
    en: { name: 'Constant', about: 'The learning rate stays as it was set.', params: {} },
    zh: { name: '恒定', about: '学习率始终不变。', params: {} },
  },
  rate: (base) => base,
});
