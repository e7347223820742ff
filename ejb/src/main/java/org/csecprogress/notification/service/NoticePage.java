package org.csecprogress.notification.service;

import java.util.List;
import org.csecprogress.notification.Notice;

/**
 * Some of a person's notices.
 *
 * @param notices in the order that was asked for, without those that this version cannot read
 * @param total number of all the person's notices
 */
public record NoticePage(List<Notice> notices, int total) {
    public NoticePage {
        notices = List.copyOf(notices);
    }
}
