package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Tables that have to be scrolled sideways, and words outside their drawing. Only the matrix of
 * milestones needs to be scrolled: it has more columns than a phone has room for.
 */
final class CutParts {
    private static final String CUT =
            """
            () => {
              const closed = [...document.querySelectorAll('main details:not([open])')];
              closed.forEach(each => { each.open = true; });
              const tables = [...document.querySelectorAll('main .scroll')]
                .filter(each => !each.querySelector('.matrix'))
                .filter(each => each.scrollWidth > each.clientWidth + 1)
                .map(each => 'table: ' + each.getAttribute('aria-label'));
              const words = [...document.querySelectorAll('main svg text')].filter(each => {
                const box = each.ownerSVGElement.getBoundingClientRect();
                const own = each.getBoundingClientRect();
                return own.width > 0 && (own.left < box.left - 1 || own.right > box.right + 1);
              }).map(each => 'words: ' + each.textContent.trim());
              closed.forEach(each => { each.open = false; });
              return [...tables, ...words];
            }""";

    private CutParts() {}

    /** Fails if anything on the current page is cut off, closed parts included. */
    static void assertNone(Page page) {
        assertThat((List<?>) page.evaluate(CUT))
                .as("cut off on %s, %d wide", page.url(), page.viewportSize().width)
                .isEmpty();
    }
}
