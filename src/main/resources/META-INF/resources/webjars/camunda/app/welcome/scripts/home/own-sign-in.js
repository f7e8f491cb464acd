// 我的登录: where whoever may have a second factor sets it up, and where the password is changed.
import {url} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';

/** @param {boolean} isAdministrator @param {string[]} roles */
export const mayHaveSecond = (isAdministrator, roles) => isAdministrator || roles.includes('OFFICE');

export const ownSignIn = () =>
  element(
    'section',
    {},
    element('h4', {}, '我的登录'),
    element(
      'p',
      {},
      element('a', {href: url('/sign-in/second')}, '第二因素'),
      '：登录时除了密码，再输入手机上的验证码。 ',
      element('a', {href: url('/sign-in/password')}, '修改密码')
    )
  );
