import js from '@eslint/js';
import globals from 'globals';

export default [
  {ignores: ['**/node_modules/', '**/locales/']},
  js.configs.recommended,
  {
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error'}
  },
  {files: ['main/resources/**/*.js'], languageOptions: {globals: globals.browser}},
  {files: ['frontend/**/*.js'], languageOptions: {globals: globals.node}}
];
