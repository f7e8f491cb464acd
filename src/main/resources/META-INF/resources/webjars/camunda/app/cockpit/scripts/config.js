// texts of plugins that are not here fall back to English
export default {
  app: {name: '监测数据填报', vendor: '郑州工程技术学院'},
  dateFormat: {normal: 'LLL', long: 'LLLL'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'en'},
  customScripts: [
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
