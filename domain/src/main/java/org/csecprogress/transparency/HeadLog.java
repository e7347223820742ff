package org.csecprogress.transparency;

import java.util.List;
import java.util.Optional;

/**
 * Stores the daily heads with the leaves of their tree. Both are appended and read; nothing changes
 * or removes one. They belong to the portal, so no method takes an actor.
 */
public interface HeadLog {
    /** Waits until no other node makes a head, and keeps the others waiting. */
    void lock();

    /** Returns the newest head. */
    Optional<DailyHead> newest();

    /** Returns all heads, oldest first. */
    List<DailyHead> heads();

    /** Returns all leaves in their order. */
    List<LogLeaf> leaves();

    /** Appends a head with the leaves that are new in it. */
    void append(DailyHead head, List<LogLeaf> leaves);
}
