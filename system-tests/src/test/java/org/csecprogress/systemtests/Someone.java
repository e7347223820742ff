package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A person of the demonstration who uses a browser by keyboard only. */
final class Someone implements AutoCloseable {
    /**
     * The kinds of the elements of a page: what each is, whether it is shown, and what it is in.
     */
    private static final String KINDS =
            """
            () => {
              const kind = e => [e.localName, e.getAttribute('class'), e.type, e.hidden,
                  e.checkVisibility({ visibilityProperty: true }), e.getAttribute('role'),
                  e.getAttributeNames().filter(name => name.startsWith('aria-'))].join(' ');
              return [...new Set([...document.body.querySelectorAll('*')].map(
                  e => kind(e.parentElement) + ' > ' + kind(e)))];
            }
            """;

    private static final Set<String> LOOKED = ConcurrentHashMap.newKeySet();

    private final Browser browser;
    private final boolean script;
    private final Keys keys;

    private Someone(Browser browser, boolean script) {
        this.browser = browser;
        this.script = script;
        keys = new Keys(browser.page());
    }

    /** Opens a browser and signs in. */
    static Someone at(Portal portal, int width, String username) {
        return new Someone(Browser.at(portal, width), true).signIn(username);
    }

    /** Signs in someone outside the demonstration. */
    static Someone at(Portal portal, int width, People.Person person) {
        Someone someone = new Someone(Browser.at(portal, width), true);
        someone.browser.signIn(person);
        return someone;
    }

    /** Signs in with JavaScript disabled. */
    static Someone withoutScript(Portal portal, String username) {
        return new Someone(Browser.withoutScript(portal), false).signIn(username);
    }

    private Someone signIn(String username) {
        browser.open("/sign-in");
        keys.to("#username").type(username).to("#password").type(Demonstration.PASSWORD).go();
        return this;
    }

    Someone open(String path) {
        browser.open(path);
        return look();
    }

    Keys keys() {
        return keys;
    }

    Page page() {
        return browser.page();
    }

    Browser browser() {
        return browser;
    }

    /**
     * Checks accessibility and width, the first time that this run sees the page or anything new on
     * it. What it has seen on another screen is checked for what depends on the screen. Axe needs
     * JavaScript.
     */
    Someone look() {
        if (script) {
            String path = URI.create(page().url()).getPath();
            List<?> kinds = (List<?>) page().evaluate(KINDS);
            boolean isNewHere = hasNews(page().viewportSize().width + " ", path, kinds);
            if (hasNews("", path, kinds)) {
                browser.assertAccessible().assertNoSidewaysScroll();
            } else if (isNewHere) {
                browser.assertReachable().assertNoSidewaysScroll();
            }
        }
        return this;
    }

    /** Returns whether the page has an element in a place where no looked-at page has had it. */
    private static boolean hasNews(String screen, String path, List<?> kinds) {
        boolean isNew = LOOKED.add(screen + path);
        for (Object kind : kinds) {
            isNew |= LOOKED.add(screen + kind);
        }
        return isNew;
    }

    /** Presses a button or follows a link by its text. */
    Someone press(String words) {
        keys.toWords(words).go();
        return look();
    }

    /** Presses a button or follows a link by a selector. */
    Someone pressAt(String selector) {
        keys.to(selector).go();
        return look();
    }

    /** Presses a button that changes a part of the page, by a selector. */
    Someone change(String selector) {
        if (!script) {
            return pressAt(selector);
        }
        keys.to(selector).change();
        return look();
    }

    /** Opens the dialog of an act. Without a script it is a part of the page. */
    Someone opens(String selector) {
        if (!script) {
            return this;
        }
        keys.to(selector).change();
        // The dialog takes the focus a moment after it is shown.
        page().waitForFunction(
                        "() => document.activeElement.closest('.ui-dialog[aria-hidden=false]')");
        return look();
    }

    /** Returns the words of an element once it is shown: a dialog hides its own while it opens. */
    String text(String selector) {
        page().locator(selector).first().waitFor();
        return page().locator(selector).first().innerText().replaceAll("\\s+", " ");
    }

    Someone sees(String words) {
        assertThat(text("main")).as("%s", page().url()).contains(words);
        return this;
    }

    /** Fails if the page has an error summary. */
    Someone isFine() {
        assertThat(page().locator("#error-summary").allInnerTexts())
                .as("refused on %s", page().url())
                .isEmpty();
        return this;
    }

    @Override
    public void close() {
        browser.close();
    }
}
