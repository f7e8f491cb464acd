export default {
  app: {name: '监测数据填报', vendor: '郑州工程技术学院'},
  dateFormat: {normal: 'LLL', long: 'LLLL'},
  locales: {availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN'},
  customScripts: ['scripts/home/home.js', '../shared/scripts/kept-at-sign-in.js', '../shared/scripts/door.js'],
  disableWelcomeMessage: true,
  links: []
};
