// texts of plugins that are not here fall back to English
import {header} from '../../shared/scripts/school.js';

export default {
  app: {name: '监测数据填报', vendor: header},
  dateFormat: {normal: 'LLL', long: 'LLLL'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'en'},
  customScripts: [
    '../shared/scripts/standing-notice.js',
    '../shared/scripts/home-link.js',
    '../shared/scripts/late-language.js',
    '../shared/scripts/door.js',
    'scripts/office/search-offers.js',
    'scripts/office/dashboard.js',
    'scripts/office/instance-tab.js',
    'scripts/office/definition-tab.js'
  ],
  disableWelcomeMessage: true
};
