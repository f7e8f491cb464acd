import {header} from '../../shared/scripts/school.js';

export default {
  app: {name: '监测数据填报', vendor: header},
  dateFormat: {normal: 'LLL', long: 'LLLL'},
  locales: {availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'},
  customScripts: [
    '../shared/scripts/standing-notice.js',
    '../shared/scripts/home-link.js',
    '../shared/scripts/late-language.js',
    '../shared/scripts/kept-at-sign-in.js',
    '../shared/scripts/door.js',
    'scripts/filing/task-tab.js',
    'scripts/filing/first-look.js',
    'scripts/filing/rights.js',
    'scripts/filing/filter-counts.js',
    'scripts/filing/search-offers.js',
    'scripts/filing/form-language.js',
    'scripts/filing/form-links.js',
    'scripts/filing/form-draft.js',
    'scripts/filing/form-errors.js',
    'scripts/filing/form-refusal.js',
    'scripts/filing/form-unsaved.js'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '认领当前任务'},
    focusFilter: {key: 'ctrl+shift+f', description: '转到第一个筛选'},
    focusList: {key: 'ctrl+alt+l', description: '转到第一项任务'},
    focusForm: {key: 'ctrl+alt+f', description: '转到表单的第一个输入框'},
    startProcess: {key: 'ctrl+alt+p', description: '打开“启动流程”窗口'}
  }
};
