package org.csecprogress.retention;

import java.time.Instant;
import java.util.Map;

/** Counts and deletes records whose time is over. Only the schedule uses it. */
public interface ExpiredRecords {
    /**
     * Returns how many records of each kind are older than that, in one query.
     *
     * @param ends the time before which records of a kind are too old
     */
    Map<RecordKind, Long> waiting(Map<RecordKind, Instant> ends);

    /**
     * Deletes some records of a kind, or what is personal or unfinished in them.
     *
     * @param end the time before which they are too old
     * @param most how many at most
     * @return how many it were
     */
    int delete(RecordKind kind, Instant end, int most);
}
