// texts of plugins that are not here fall back to English
export default {
  app: {name: '监测数据填报', vendor: '郑州工程技术学院'},
  dateFormat: {normal: 'LLL', long: 'LLLL'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'en'},
  customScripts: ['../shared/scripts/home-link.js', '../shared/scripts/late-language.js', '../shared/scripts/door.js'],
  disableWelcomeMessage: true
};
