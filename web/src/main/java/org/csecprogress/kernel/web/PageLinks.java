package org.csecprogress.kernel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** The links to the other pages of a long list: the neighbors, the first and the last. */
public final class PageLinks {
    private PageLinks() {}

    /**
     * One link.
     *
     * @param label the visible text
     * @param spoken the text for screen readers
     */
    public record PageLink(String label, String spoken, String href, boolean isCurrent) {}

    /**
     * Returns the links of a list; none if it fits on one page.
     *
     * @param current from 1
     * @param href returns the address of a page
     */
    public static List<PageLink> of(
            int current, int pages, IntFunction<String> href, Sentences sentences) {
        List<PageLink> links = new ArrayList<>();
        if (pages < 2) {
            return links;
        }
        if (current > 1) {
            links.add(step("pages.previous", href.apply(current - 1), sentences));
        }
        for (int page : shown(current, pages)) {
            links.add(
                    new PageLink(
                            sentences.number(page),
                            sentences.of("pages.page", page),
                            href.apply(page),
                            page == current));
        }
        if (current < pages) {
            links.add(step("pages.next", href.apply(current + 1), sentences));
        }
        return links;
    }

    private static PageLink step(String key, String href, Sentences sentences) {
        return new PageLink(sentences.of(key), sentences.of(key), href, false);
    }

    private static SortedSet<Integer> shown(int current, int pages) {
        SortedSet<Integer> shown = new TreeSet<>(List.of(1, pages));
        for (int page = current - 1; page <= current + 1; page++) {
            if (page >= 1 && page <= pages) {
                shown.add(page);
            }
        }
        return shown;
    }

    /** Returns how many pages a list of so many lines has, at least 1. */
    public static int pages(int lines, int linesOfPage) {
        return Math.max(1, (lines + linesOfPage - 1) / linesOfPage);
    }

    /** Returns the page number in an address, by default the first. */
    public static int number(String text, int pages) {
        boolean isNumber = text != null && text.matches("[1-9]\\d{0,6}");
        return isNumber ? Math.min(Integer.parseInt(text), pages) : 1;
    }
}
