package org.csecprogress.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A person who uses a keyboard and no mouse. */
final class Keys {
    /** More tab stops than any page has. */
    private static final int MOST_STOPS = 1200;

    /** Milliseconds to wait; the build of a release takes the longest. */
    private static final double PATIENCE = 90_000;

    private final Page page;
    private final AtomicInteger loads = new AtomicInteger();

    Keys(Page page) {
        this.page = page;
        page.onLoad(loaded -> loads.incrementAndGet());
    }

    /** Presses Tab until an element that matches has the focus. */
    Keys to(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isAt(selector)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("no stop is " + selector + " on " + page.url());
    }

    /** Presses Tab until an element with that text has the focus. */
    Keys toWords(String words) {
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
        return (String)
                page.evaluate(
                        "() => { const e = document.activeElement; if (e === document.body) return"
                                + " ''; const c = e.cloneNode(true);"
                                + " c.querySelectorAll('.visually-hidden').forEach(h =>"
                                + " h.remove()); return (e.matches('input[type=submit]') ? e.value"
                                + " : c.textContent).trim(); }");
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

    /** Presses Enter on a link to another page and waits for it. */
    Keys go() {
        int before = loads.get();
        press("Enter");
        page.waitForCondition(
                () -> loads.get() > before,
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        return this;
    }
}
