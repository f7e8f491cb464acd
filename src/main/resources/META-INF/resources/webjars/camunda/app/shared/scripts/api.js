// Talks to our own API with the web application's session; what is refused comes as a Problem.
import {advice, NetworkLost, Problem, problemOf} from './problem.js';

const root = window.location.pathname.split('/camunda/')[0];

/** @param {string} path of ours, from the first slash */
export const url = path => root + path;

function csrfToken() {
  const cookie = document.cookie.split('; ').find(part => part.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

/** @param {string} path @param {RequestInit} options */
async function ask(path, options) {
  let response;
  try {
    response = await fetch(url(path), {credentials: 'same-origin', ...options});
  } catch {
    throw new NetworkLost();
  }
  if (!response.ok) {
    throw problemOf(response.status, await response.text(), Boolean(options.body));
  }
  return response;
}

const NOTHING_YET = 204;
const PAUSE = 3000;
const PATIENCE = 20;

/** @type {HTMLElement | null} */
let away = null;

/**
 * A word to the person while what is only read is asked for again.
 *
 * @param {boolean} isAway
 */
function sayAway(isAway) {
  if (isAway) {
    away =
      away ||
      Object.assign(document.createElement('div'), {className: 'filing-away', role: 'status', textContent: '网络中断，正在重新连接……'});
    document.body.append(away);
  } else if (away) {
    away.remove();
  }
}

/**
 * What is only read is asked for again while the network is away: by default for a minute, with a word to the person. Null
 * where there is nothing yet.
 *
 * @param {string} path what comes of it, /api-docs.html says
 */
export async function get(path, patience = PATIENCE) {
  for (let left = patience; ; left--) {
    try {
      const answer = await ask(path, {headers: {'X-Requested-With': 'fetch'}});
      sayAway(false);
      return answer.status === NOTHING_YET ? null : await answer.json();
    } catch (error) {
      if (!(error instanceof NetworkLost) || left === 0) {
        sayAway(false);
        throw error;
      }
    }
    sayAway(true);
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}

/**
 * The same where there may be no such thing; null then.
 *
 * @param {string} path
 */
export async function find(path) {
  try {
    return await get(path);
  } catch (error) {
    if (error instanceof Problem && error.isMissing) {
      return null;
    }
    throw error;
  }
}

/** @param {string} path @param {unknown} body */
export const post = (path, body) => send('POST', path, body);

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 */
export async function send(method, path, body) {
  const response = await ask(path, {
    method,
    headers: {'X-Requested-With': 'fetch', 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body)
  });
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

/**
 * Sends a file and saves the file that comes back.
 *
 * @param {string} path
 * @param {File} file
 */
export async function convert(path, file) {
  const form = new FormData();
  form.append('file', file);
  const response = await ask(path, {method: 'POST', headers: {'X-Requested-With': 'fetch', 'X-XSRF-TOKEN': csrfToken()}, body: form});
  await save(response, file.name);
}

/** @param {Response} response @param {string} otherwise its name where the answer says none */
async function save(response, otherwise) {
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') || '');
  const saved = document.createElement('a');
  saved.href = URL.createObjectURL(await response.blob());
  saved.download = name ? decodeURIComponent(name[1]) : otherwise;
  saved.click();
  URL.revokeObjectURL(saved.href);
}

/**
 * Saves the file that is made of what is sent.
 *
 * @param {string} path
 * @param {unknown} body
 */
export async function saved(path, body) {
  const headers = {'X-Requested-With': 'fetch', 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': 'application/json'};
  await save(await ask(path, {method: 'POST', headers, body: JSON.stringify(body)}), 'download');
}

/**
 * Sends a file as it is, however large, and brings the answer.
 *
 * @param {string} path
 * @param {File} file
 * @param {string} type
 */
export async function sendFile(path, file, type) {
  const response = await ask(path, {
    method: 'POST',
    headers: {'X-Requested-With': 'fetch', 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': type},
    body: file
  });
  return response.json();
}

/**
 * Uploads with progress.
 *
 * @param {string} path
 * @param {File} file
 * @param {(share: number) => void} onProgress gets a share from 0 to 1
 * @param {AbortSignal | null} signal cancels it
 */
export function upload(path, file, onProgress, method = 'PUT', signal = /** @type {AbortSignal | null} */ (null)) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url(path));
    request.setRequestHeader('X-Requested-With', 'fetch');
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new NetworkLost('文件没有上传成功，原有数据没有变化。请检查网络后重试。'));
    request.onabort = () => reject(advice('文件没有上传，原有数据没有变化。', '已取消上传'));
    if (signal) {
      signal.addEventListener('abort', () => request.abort());
    }
    request.onload = () => {
      try {
        if (request.status >= 300) {
          throw problemOf(request.status, request.responseText, true);
        }
        resolve(JSON.parse(request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
