// 签到: who comes by the QR code in the room confirms here, signed in as oneself.
import {post} from '../../../shared/scripts/api.js';
import {element} from '../../../shared/scripts/elements.js';
import {problemBox} from '../../../shared/scripts/problem-box.js';

/**
 * The session and the code that an address has; null where it has none.
 *
 * @param {string} search of the address
 */
export function scanned(search) {
  const found = /[?&]sign-in=(\d+)\.([0-9a-f]+)/.exec(search);
  return found ? {session: found[1], code: found[2]} : null;
}

/** @param {{name: string}} me */
export function signingIn(me) {
  const found = scanned(window.location.search);
  if (!found) {
    return null;
  }
  const said = element('div', {'aria-live': 'polite'});
  const asked = element('div', {}, element('p', {}, '签到的是' + me.name + '本人。'));
  const sign = async () => {
    button.disabled = true;
    try {
      const session = await post('/api/training/sessions/' + found.session + '/sign-in', {code: found.code});
      asked.replaceChildren();
      said.replaceChildren(
        element(
          'p',
          {class: 'alert alert-success', role: 'status'},
          '已签到：' + me.name + '，' + session.title + '（' + session.when + '）。可以关闭这个页面。'
        )
      );
    } catch (error) {
      said.replaceChildren(problemBox(error));
      button.disabled = false;
    }
  };
  const button = element('button', {class: 'btn btn-primary', onclick: sign}, '确认签到');
  asked.append(button);
  return element('section', {}, element('h4', {}, '培训签到'), asked, said);
}
