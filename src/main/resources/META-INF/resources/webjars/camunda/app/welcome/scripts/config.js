import {header} from '../../shared/scripts/school.js';

export default {
  app: {name: '监测数据填报', vendor: header},
  dateFormat: {normal: 'LLL', long: 'LLLL'},
  locales: {availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'},
  customScripts: [
    '../shared/scripts/standing-notice.js',
    'scripts/home/home.js',
    '../shared/scripts/kept-at-sign-in.js',
    '../shared/scripts/door.js'
  ],
  disableWelcomeMessage: true,
  links: []
};
