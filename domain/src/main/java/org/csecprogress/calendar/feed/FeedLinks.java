package org.csecprogress.calendar.feed;

import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** Stores the links to the counties' calendars. */
public interface FeedLinks {
    /** Returns the county's link, if there is one and the actor works for the county. */
    Optional<FeedLink> find(Actor actor, CountyCode county);

    /** Stores the first link of a county. */
    void add(FeedLink link);

    /** Revokes a link. */
    void remove(FeedLink link);

    /** Returns the county of the link with that secret. The secret is the only proof. */
    Optional<CountyCode> countyOf(String secret);
}
