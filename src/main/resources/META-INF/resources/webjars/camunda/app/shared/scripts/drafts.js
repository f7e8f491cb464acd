// What somebody has written and not sent yet outlives a closed page, an ended session and a network that drops.

let owner = '';

/**
 * Each person's drafts are their own, also where several sign in at one computer.
 *
 * @param {string} person
 */
export function draftsBelongTo(person) {
  owner = person;
}

/** @param {string} key */
const place = key => 'filing-draft:' + owner + ':' + key;

/**
 * Whether anybody has left a draft in this browser, whoever they are.
 *
 * @param {string} kind how its key begins
 */
export const isLeft = kind => Object.keys(localStorage).some(name => name.startsWith('filing-draft:') && name.split(':')[2] === kind);

/** @param {string} key */
export function readDraft(key) {
  try {
    return JSON.parse(localStorage.getItem(place(key)) || 'null');
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {unknown} content
 */
export function keepDraft(key, content) {
  try {
    localStorage.setItem(place(key), JSON.stringify(content));
  } catch {
    // a full storage keeps nobody from working; the page itself still has the content
  }
}

/** @param {string} key */
export const dropDraft = key => localStorage.removeItem(place(key));

/**
 * Fills the field with what was left in it and keeps what is written from now on.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {string} key
 * @returns {() => void} to be called once it is sent
 */
export function keptText(field, key) {
  field.value = readDraft(key) || field.value;
  field.addEventListener('input', () => (field.value ? keepDraft(key, field.value) : dropDraft(key)));
  return () => dropDraft(key);
}
