// 签到二维码: to be shown in the room; a new one each minute, for as long as the page shows it.
import {find, url} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

const EACH = 60_000;

export function signInScreen(session) {
  const path = '/api/training/sessions/' + session.id + '/sign-in-code.png';
  const said = element('div', {'aria-live': 'polite'});
  const refused = async () => {
    picture.hidden = true;
    await find(path).catch(error => said.replaceChildren(problemBox(error)));
  };
  const picture = element('img', {alt: '签到二维码', width: 480, height: 480, onerror: refused});
  const node = element(
    'div',
    {},
    element('p', {}, '请用手机扫码，用自己的账号登录后确认签到。二维码每几分钟更换，截图转发无效。'),
    picture,
    said
  );
  const renew = () => {
    picture.src = url(path) + '?at=' + Date.now();
  };
  const timer = setInterval(() => (node.isConnected ? renew() : clearInterval(timer)), EACH);
  renew();
  return node;
}
