package org.csecprogress.calendar;

import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/**
 * Counties' requests for more time. A county's staff find its own, the state's staff find all.
 * Others are not found.
 */
public interface Extensions {
    /** Returns a county's requests, newest first. */
    List<Extension> ofCounty(Actor actor, CountyCode county);

    /** Returns all open requests, oldest first, for the state. */
    List<Extension> waiting(Actor actor);

    /**
     * Returns the requests that were decided or withdrawn last, newest first, for the state.
     *
     * @param most the largest number of requests
     */
    List<Extension> closed(Actor actor, int most);

    /** Returns a request and locks it until the transaction ends. */
    Optional<Extension> lock(Actor actor, long id);

    /** Adds a request and writes it. */
    void add(Extension extension);
}
