// What the sign-in form of the applications offers besides: a forgotten password, and, once signed in, the pages that come before anything else: a first password, a second factor.
import {url} from './api.js';
import {element} from './elements.js';
import {isDoor} from './task-address.js';

const UNKNOWN = {mustChange: false, mustProve: false, single: [], local: true, leave: false};

/** @returns {Promise<{mustChange: boolean, mustProve: boolean, single: {name: string, path: string}[], local: boolean, leave: boolean}>} nothing but the form where the server does not answer */
const state = async () => {
  try {
    return await (await fetch(url('/sign-in/state'), {credentials: 'same-origin'})).json();
  } catch {
    return UNKNOWN;
  }
};

/** @type {ReturnType<typeof state> | null} */
let asked = null;

/**
 * What is offered beside the form.
 *
 * @param {{single: {name: string, path: string}[], local: boolean}} offered
 */
export function offers({single, local}) {
  return [
    ...single.map(way => element('a', {class: 'btn btn-lg btn-default door-single', href: url(way.path)}, way.name)),
    single.length ? element('p', {class: 'door-own'}, local ? '或者用本系统的账号登录：' : '本地登录仅供系统管理员应急使用：') : null
  ].filter(part => part !== null);
}

async function offer() {
  const form = isDoor(window.location.hash) ? document.querySelector('.form-signin form') : null;
  if (!form || form.parentElement?.querySelector('.door')) {
    return;
  }
  const links = element('p', {class: 'door'}, element('a', {href: url('/sign-in/forgotten')}, '忘记密码'));
  const ways = element('div', {class: 'door'});
  form.after(links);
  form.before(ways);
  asked = asked || state();
  const offered = await asked;
  if (offered.leave) {
    window.location.assign(url('/sign-in/leave'));
    return;
  }
  ways.append(...offers(offered));
}

const PAUSE = 1000;
const PATIENCE = 90;
let signingIn = 0;

const WRONG = '用户名或密码不正确。连续输错的，要等几秒到几分钟才能再试，等待时间会写在这里。忘记密码的，请点“忘记密码”。';

/** The applications say a refused sign-in in one English word. @param {ParentNode} root */
export function sayInChinese(root) {
  for (const alert of root.querySelectorAll('.alert')) {
    for (const part of [alert, ...alert.querySelectorAll('*')]) {
      for (const text of part.childNodes) {
        if (text.nodeType === 3 && text.nodeValue?.trim() === 'Unauthorized') {
          text.nodeValue = WRONG;
        }
      }
    }
  }
}

/**
 * Whoever has just signed in by a first password, or has a second factor, is refused all else, so that the application stays where it is.
 *
 * @param {number} turn which sign-in it was; a newer one has its own
 */
async function leadOn(turn, left = PATIENCE) {
  const now = await state();
  if (now.mustChange || now.mustProve) {
    window.location.assign(url(now.mustProve ? '/sign-in/second' : '/sign-in/password'));
  } else if (left > 0 && turn === signingIn && isDoor(window.location.hash)) {
    setTimeout(() => leadOn(turn, left - 1), PAUSE);
  }
}

/** @type {boolean} */
let wasAtTheDoor = true;

function look() {
  const atTheDoor = isDoor(window.location.hash);
  if (atTheDoor !== wasAtTheDoor) {
    asked = null;
  }
  wasAtTheDoor = atTheDoor;
  if (atTheDoor) {
    sayInChinese(document);
  }
  offer();
}

if (typeof MutationObserver === 'function' && document.body) {
  // whichever form it is by then: the applications draw it anew
  document.addEventListener('submit', () => isDoor(window.location.hash) && leadOn((signingIn += 1)), true);
  // the applications change their address without saying so
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true
  });
  window.addEventListener('hashchange', look);
  look();
}

export default [];
