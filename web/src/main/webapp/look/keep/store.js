// What was typed and is not saved, kept in this browser under the account and the page. It outlives
// the tab, the session and the portal; it is given to the same account alone, and is gone when
// somebody signs out, when the portal has confirmed it, or after a week.

const PREFIX = "csec.kept ";
const LONGEST = 7 * 24 * 60 * 60 * 1000;

const attempt = (action, otherwise) => {
  try {
    return action(localStorage);
  } catch {
    // Where a browser keeps nothing, the page asks before it is left.
    return otherwise;
  }
};

const keys = (storage) => Object.keys(storage).filter((key) => key.startsWith(PREFIX));

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Reads what is kept for that owner and page; nothing where there is nothing. */
export const read = (owner) => attempt((storage) => parsed(storage.getItem(PREFIX + owner)), null);

/** Keeps it, or forgets it where no field is in it. */
export const write = (owner, entry) => attempt((storage) => {
  if (entry === null || Object.keys(entry.fields).length === 0) {
    storage.removeItem(PREFIX + owner);
  } else {
    storage.setItem(PREFIX + owner, JSON.stringify(entry));
  }
});

/** Forgets all that is kept in this browser, whoever typed it. */
export const forget = () => attempt((storage) => keys(storage).forEach((key) => storage.removeItem(key)));

/** Forgets what the portal says it has stored, by the identifier that was sent with it. */
export const confirm = (id) => attempt((storage) => keys(storage).forEach((key) => {
  const entry = parsed(storage.getItem(key));
  if (entry && entry.id === id) {
    storage.removeItem(key);
  }
}));

/** Forgets what nobody came back for. */
export const expire = () => attempt((storage) => keys(storage).forEach((key) => {
  const entry = parsed(storage.getItem(key));
  if (!entry || Date.now() - entry.at > LONGEST) {
    storage.removeItem(key);
  }
}));
