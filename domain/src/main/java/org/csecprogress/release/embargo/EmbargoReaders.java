package org.csecprogress.release.embargo;

import java.util.List;
import java.util.Optional;
import org.csecprogress.release.Release;

/**
 * Stores who may read releases before they are public. The calling service checks who asks, by role
 * or by a link.
 */
public interface EmbargoReaders {
    /** Returns the readers of a release, in the order in which they were named. */
    List<EmbargoReader> of(Release release);

    /** Returns a reader. */
    Optional<EmbargoReader> find(long id);

    /** Returns the address of a reader; empty once the embargo has ended. */
    Optional<EmbargoAddress> address(long reader);

    /** Returns the addresses of a release's readers that are still kept. */
    List<EmbargoAddress> addresses(Release release);

    /** Stores a new reader with their address. */
    void add(EmbargoReader reader, String email);

    /** Deletes the address of a reader, after which no link of theirs counts. */
    void forget(EmbargoReader reader);

    /** Deletes a reader and their address. */
    void remove(EmbargoReader reader);
}
