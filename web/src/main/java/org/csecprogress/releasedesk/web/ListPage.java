package org.csecprogress.releasedesk.web;

import java.util.List;
import java.util.function.Supplier;
import org.csecprogress.kernel.web.PageLinks;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;

/**
 * One page of a long list.
 *
 * @param rows what stands on it
 * @param number its number, from 1
 * @param pages number of pages of the list, at least 1
 */
public record ListPage<T>(List<T> rows, int number, int pages) {
    private static final int LENGTH = 50;

    public ListPage {
        rows = List.copyOf(rows);
    }

    /** Returns the page of a list that an address asks for, by default the first. */
    public static <T> ListPage<T> of(List<T> all, String asked) {
        int pages = PageLinks.pages(all.size(), LENGTH);
        int number = PageLinks.number(asked, pages);
        int from = (number - 1) * LENGTH;
        return new ListPage<>(
                all.subList(from, Math.min(all.size(), from + LENGTH)), number, pages);
    }

    /**
     * Returns the links to the pages of the list.
     *
     * @param address creates the address of the list without a page
     */
    public List<PageLinks.PageLink> links(Supplier<Query> address, Sentences say) {
        return PageLinks.of(
                number,
                pages,
                page -> address.get().with("page", String.valueOf(page)).toString(),
                say);
    }
}
