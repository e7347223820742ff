package org.csecprogress.notification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.release.ReleaseNumber;

/**
 * The notices of all people. A person finds their own; the methods without an actor are for the
 * portal itself, which announces each event once.
 */
public interface PersonalNotices {
    /**
     * Writes the notices of one audience to everyone in it, in one statement for any number of
     * people.
     */
    void tell(List<Telling> tellings);

    /** Adds the titles of tables to the notices of an occasion. */
    void nameTables(String cause, LocalText titles);

    /** Returns the number of the actor's unread notices. */
    int unread(Actor actor);

    /**
     * Returns some of the actor's notices. Their own order is the newest first.
     *
     * @param slice sorted by {@code when}
     */
    Sliced<PersonalNotice> page(Actor actor, Slice slice);

    /** Marks a notice of the actor as read; does nothing if it is read or somebody else's. */
    void read(Actor actor, long id, Instant at);

    /** Marks those of the actor's notices as read whose key is at most this. */
    void readUpTo(Actor actor, long newest, Instant at);

    /** Marks the notices of that kind as read for everybody, since nothing waits any more. */
    void readAll(NoticeKind kind, Instant at);

    /** Returns the occasions of which notices of that kind tell. */
    Set<String> causes(NoticeKind kind);

    /** Returns the occasions of which notices of those kinds tell in a period. */
    Set<String> causes(ReportingPeriod period, Set<NoticeKind> kinds);

    /** Whether anybody was told since the release was last built that it is ready to sign. */
    boolean isToldReady(ReleaseNumber release);

    /**
     * Waits until no other node writes reminders or announcements, and keeps others waiting until
     * the transaction ends.
     */
    void takeTurn();
}
