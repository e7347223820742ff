package org.csecprogress.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A person who uses a keyboard and no mouse. */
final class Keys {
    /** More tab stops than any page has. */
    private static final int MOST_STOPS = 1200;

    /** Returns the visible text of an element; an expression of JavaScript. */
    private static final String WORDS =
            """
            e => {
              if (e === document.body) {
                return '';
              }
              const copy = e.cloneNode(true);
              copy.querySelectorAll('.visually-hidden').forEach(hidden => hidden.remove());
              return (e.matches('input[type=submit]') ? e.value : copy.textContent).trim();
            }
            """;

    private static final String APPROACH =
            """
            argument => {
              const fits = %s;
              const at = document.activeElement;
              if (fits(at, argument)) {
                return;
              }
              const all = 'a[href], button, input, select, textarea, summary, [tabindex]';
              const stops = [...document.querySelectorAll(all)].filter(
                  e => e.tabIndex >= 0 && !e.disabled && e.getClientRects().length > 0);
              const isAfter = e => at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING;
              const order = [...stops.filter(isAfter), ...stops.filter(e => !isAfter(e))];
              const found = order.findIndex(e => fits(e, argument));
              if (found > 0) {
                order[found - 1].focus();
              }
            }
            """;

    private final Page page;
    private final AtomicInteger loads = new AtomicInteger();

    Keys(Page page) {
        this.page = page;
        page.onLoad(loaded -> loads.incrementAndGet());
    }

    /**
     * Goes to the first element after the focus that matches, by Tab from the stop before it. A
     * grid has a thousand stops; {@code CountyDesk.fillPage} presses Tab through all of one.
     */
    Keys to(String selector) {
        approach("(e, selector) => e.matches(selector)", selector);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isAt(selector)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("no stop is " + selector + " on " + page.url());
    }

    /** Goes to the first element after the focus with that text, by Tab from the stop before it. */
    Keys toWords(String words) {
        approach("(e, words) => (" + WORDS + ")(e) === words", words);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (says().equals(words)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("no stop says " + words + " on " + page.url());
    }

    boolean isAt(String selector) {
        return (boolean) page.evaluate("s => document.activeElement.matches(s)", selector);
    }

    /** Returns the identifier of the focused element. */
    String at() {
        return (String) page.evaluate("document.activeElement.id");
    }

    /**
     * The focused element.
     *
     * @param id its identifier
     * @param isField whether it is one of the requested fields
     * @param value its value
     */
    record Focus(String id, boolean isField, String value) {}

    /** Returns the focused element in one call, because a grid has a thousand stops. */
    Focus focus(String fields) {
        List<?> found =
                (List<?>)
                        page.evaluate(
                                "s => { const e = document.activeElement; return [e.id,"
                                        + " e.matches(s), e.value || '']; }",
                                fields);
        return new Focus((String) found.get(0), (boolean) found.get(1), (String) found.get(2));
    }

    /** Returns the visible text of the focused link or button. */
    String says() {
        return (String) page.evaluate("() => (" + WORDS + ")(document.activeElement)");
    }

    /** Focuses the stop before the next one that fits, unless the focus is at one already. */
    private void approach(String fits, String argument) {
        page.evaluate(APPROACH.formatted(fits), argument);
    }

    /** Returns the value of the focused field. */
    String value() {
        return (String) page.evaluate("document.activeElement.value || ''");
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Replaces the value of the focused field. */
    Keys type(String text) {
        press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Presses Enter on a button that changes a part of the page, and waits until it has. */
    Keys change() {
        press("Enter");
        page.waitForCondition(
                () -> (boolean) page.evaluate("PrimeFaces.ajax.Queue.isEmpty()"),
                new Page.WaitForConditionOptions().setTimeout(Patience.millis(Patience.WORK)));
        return this;
    }

    /** Presses Enter on a link to another page and waits for it. */
    Keys go() {
        int before = loads.get();
        press("Enter");
        page.waitForCondition(
                () -> loads.get() > before,
                new Page.WaitForConditionOptions().setTimeout(Patience.millis(Patience.WORK)));
        return this;
    }
}
