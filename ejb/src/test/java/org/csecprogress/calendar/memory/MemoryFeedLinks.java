package org.csecprogress.calendar.memory;

import java.util.Optional;
import org.csecprogress.calendar.feed.FeedLink;
import org.csecprogress.calendar.feed.FeedLinks;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** The links to the counties' calendars, in memory. */
public final class MemoryFeedLinks implements FeedLinks {
    private final Memory memory;

    public MemoryFeedLinks(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<FeedLink> find(Actor actor, CountyCode county) {
        return memory.find(FeedLink.class, county).filter(link -> actor.worksFor(county));
    }

    @Override
    public void add(FeedLink link) {
        memory.add(link);
    }

    @Override
    public void remove(FeedLink link) {
        memory.remove(link);
    }

    @Override
    public Optional<CountyCode> countyOf(String secret) {
        String digest = FeedLink.digest(secret);
        return memory.all(FeedLink.class)
                .filter(link -> digest.equals(Memory.value(link, "digest")))
                .map(link -> Memory.<CountyCode>value(link, "county"))
                .findFirst();
    }
}
