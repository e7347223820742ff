package org.csecprogress.notification.service;

import java.util.List;
import org.csecprogress.notification.Notice;

/**
 * One page of a person's notices, the newest first.
 *
 * @param total of all pages
 */
public record NoticePage(List<Notice> notices, int total) {
    /** How many notices a page has. */
    public static final int SIZE = 20;

    public NoticePage {
        notices = List.copyOf(notices);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
