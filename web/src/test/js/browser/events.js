// Events as a browser hands them around: from the window down to the element, to those who capture them, and up again.

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

  stopImmediatePropagation() {
    this.stopped = true;
  }
}

export class FakeTarget {
  #listeners = [];

  addEventListener(type, listener, capture = false) {
    this.#listeners.push({ type, listener, capture });
  }

  /** Whom the event is handed to next. */
  get above() {
    return null;
  }

  dispatchEvent(event) {
    event.target = this;
    const way = [];
    for (let at = this; at; at = event.bubbles ? at.above : null) {
      way.push(at);
    }
    way.toReversed().forEach((at) => at.hear(event, true));
    way.forEach((at) => at.hear(event, false));
    return !event.defaultPrevented;
  }

  hear(event, captures) {
    this.#listeners
      .filter(({ type, capture }) => type === event.type && capture === captures)
      .forEach(({ listener }) => event.stopped || listener.call(this, event));
    if (!captures && !event.stopped) {
      this["on" + event.type]?.(event);
    }
  }
}
