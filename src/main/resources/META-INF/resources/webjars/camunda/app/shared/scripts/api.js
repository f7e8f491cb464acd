// Talks to our own API with the web application's session.

const root = window.location.pathname.split('/camunda/')[0];

export const url = path => root + path;

function csrfToken() {
  const cookie = document.cookie.split('; ').find(part => part.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
}

const SESSION_ENDED = {
  title: '登录已过期',
  detail: '您填写的内容还在本页。请在新标签页中重新登录，然后回到这里再点一次。'
};
const NO_NETWORK = {title: '网络中断', detail: '没有连上服务器，您填写的内容还在本页，服务器上的数据没有变化。请稍后再点一次。'};

async function problemOf(response) {
  if (response.status === 401) {
    return SESSION_ENDED;
  }
  try {
    return await response.json();
  } catch (unreadable) {
    return {detail: '服务器应答异常（' + response.status + '），请稍后重试。'};
  }
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(url(path), {credentials: 'same-origin', ...options});
  } catch (unreachable) {
    throw NO_NETWORK;
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

const PAUSE = 3000;
const PATIENCE = 20;

const away = Object.assign(document.createElement('div'), {
  className: 'filing-away',
  role: 'status',
  textContent: '网络中断，正在重新连接……'
});

/** What is only read is asked for again while the network is away: by default for a minute, with a word to the person. */
export async function get(path, left = PATIENCE) {
  try {
    const answer = await ask(path, {headers: {'X-Requested-With': 'fetch'}});
    away.remove();
    return await answer.json();
  } catch (error) {
    if (error !== NO_NETWORK || left === 0) {
      away.remove();
      throw error;
    }
    document.body.append(away);
    await new Promise(resolve => setTimeout(resolve, PAUSE));
    return get(path, left - 1);
  }
}

export const post = (path, body) => send('POST', path, body);

export async function send(method, path, body) {
  const response = await ask(path, {
    method,
    headers: {'X-Requested-With': 'fetch', 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body)
  });
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

/** Sends a file and saves the file that comes back. */
export async function convert(path, file) {
  const form = new FormData();
  form.append('file', file);
  const response = await ask(path, {method: 'POST', headers: {'X-Requested-With': 'fetch', 'X-XSRF-TOKEN': csrfToken()}, body: form});
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') || '');
  const saved = document.createElement('a');
  saved.href = URL.createObjectURL(await response.blob());
  saved.download = name ? decodeURIComponent(name[1]) : file.name;
  saved.click();
  URL.revokeObjectURL(saved.href);
}

/** Uploads with progress; onProgress gets a share from 0 to 1; the signal of an AbortController cancels it. */
export function upload(path, file, onProgress, method = 'PUT', signal = null) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url(path));
    request.setRequestHeader('X-Requested-With', 'fetch');
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject({detail: '网络中断，文件没有上传成功，原有数据没有变化。请检查网络后重试。'});
    request.onabort = () => reject({title: '已取消上传', detail: '文件没有上传，原有数据没有变化。'});
    if (signal) {
      signal.addEventListener('abort', () => request.abort());
    }
    request.onload = () => {
      let answer = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch (unreadable) {
        answer = {detail: '服务器应答异常（' + request.status + '），请稍后重试。'};
      }
      request.status < 300 ? resolve(answer) : reject(request.status === 401 ? SESSION_ENDED : answer);
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
