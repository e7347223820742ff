package org.csecprogress.notification.service;

import java.util.List;
import org.csecprogress.notification.Notice;

/**
 * One page of a person's notices, newest first.
 *
 * @param total number of notices on all pages
 */
public record NoticePage(List<Notice> notices, int total) {
    /** Notices on one page. */
    public static final int SIZE = 20;

    public NoticePage {
        notices = List.copyOf(notices);
    }

    /** Returns the number of pages, at least 1. */
    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
