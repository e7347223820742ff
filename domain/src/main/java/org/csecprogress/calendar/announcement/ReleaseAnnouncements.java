package org.csecprogress.calendar.announcement;

import java.util.List;
import org.csecprogress.kernel.Actor;

/**
 * Stores the announcements about dates of releases. They are public, so anyone may read them; only
 * the calendar's own services ask.
 */
public interface ReleaseAnnouncements {
    /** Returns all announcements, oldest first, with those of this transaction. */
    List<Announcement> all();

    /** Returns all committed announcements, oldest first, on the connections of the public side. */
    List<Announcement> committed();

    /** Adds an announcement, in a calendar that the caller has locked. */
    void add(Announcement announcement, Actor by);
}
