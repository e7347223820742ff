package org.csecprogress.systemtests;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands that have a keyboard and no mouse. */
final class Keys {
    /** More stops than any page has. */
    private static final int MOST_STOPS = 1200;

    /** The build of a release takes the longest. */
    private static final double PATIENCE = 90_000;

    private final Page page;
    private final AtomicInteger loads = new AtomicInteger();

    Keys(Page page) {
        this.page = page;
        page.onLoad(loaded -> loads.incrementAndGet());
    }

    /** Tabs on until something that matches has the focus. */
    Keys to(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isAt(selector)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("no stop is " + selector + " on " + page.url());
    }

    /** Tabs on until what has the focus says that. */
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

    /** Identifier of what has the focus. */
    String at() {
        return (String) page.evaluate("document.activeElement.id");
    }

    /**
     * What has the focus.
     *
     * @param id its identifier
     * @param isField whether it is one of the fields that were asked for
     * @param value what stands in it
     */
    record Focus(String id, boolean isField, String value) {}

    /** What has the focus, in one question to the browser: a grid has a thousand stops. */
    Focus focus(String fields) {
        List<?> found =
                (List<?>)
                        page.evaluate(
                                "s => { const e = document.activeElement; return [e.id,"
                                        + " e.matches(s), e.value || '']; }",
                                fields);
        return new Focus((String) found.get(0), (boolean) found.get(1), (String) found.get(2));
    }

    /** What the focused link or button says, without what is for screen readers alone. */
    String says() {
        return (String)
                page.evaluate(
                        "() => { const e = document.activeElement; if (e === document.body) return"
                                + " ''; const c = e.cloneNode(true);"
                                + " c.querySelectorAll('.visually-hidden').forEach(h =>"
                                + " h.remove()); return (e.matches('input[type=submit]') ? e.value"
                                + " : c.textContent).trim(); }");
    }

    /** What stands in the focused field. */
    String value() {
        return (String) page.evaluate("document.activeElement.value || ''");
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types in place of what the field has. */
    Keys type(String text) {
        press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Presses Enter on what leads to another page, and waits for it. */
    Keys go() {
        int before = loads.get();
        press("Enter");
        page.waitForCondition(
                () -> loads.get() > before,
                new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        return this;
    }
}
