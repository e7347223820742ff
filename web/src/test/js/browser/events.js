// Events as a browser hands them around: from the element up to the window.

export class FakeEvent {
  constructor(type, init = {}) {
    this.bubbles = false;
    this.defaultPrevented = false;
    this.isTrusted = false;
    Object.assign(this, init, { type });
  }

  preventDefault() {
    this.defaultPrevented = true;
  }
}

export class FakeTarget {
  #listeners = [];

  addEventListener(type, listener) {
    this.#listeners.push({ type, listener });
  }

  /** Whom the event is handed to next. */
  get above() {
    return null;
  }

  dispatchEvent(event) {
    event.target = this;
    for (let at = this; at; at = event.bubbles ? at.above : null) {
      at.hear(event);
    }
    return !event.defaultPrevented;
  }

  hear(event) {
    this.#listeners.filter(({ type }) => type === event.type).forEach(({ listener }) => listener.call(this, event));
    this["on" + event.type]?.(event);
  }
}
