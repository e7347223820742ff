package org.csecprogress.calendar.memory;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.Extensions;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** Requests for more time, in memory. */
public final class MemoryExtensions implements Extensions {
    private static final Comparator<Extension> BY_REQUEST =
            comparing(Extension::askedAt).thenComparing(Extension::id);
    private static final Comparator<Extension> BY_CLOSING =
            comparing((Extension each) -> each.closedAt().orElseThrow())
                    .thenComparing(Extension::id);

    private final Memory memory;

    public MemoryExtensions(Memory memory) {
        this.memory = memory;
    }

    private static boolean maySee(Actor actor, CountyCode county) {
        return actor.worksForState() || actor.worksFor(county);
    }

    private Stream<Extension> ofState(Actor actor, boolean waiting) {
        return memory.all(Extension.class)
                .filter(each -> actor.worksForState() && each.isWaiting() == waiting);
    }

    @Override
    public List<Extension> ofCounty(Actor actor, CountyCode county) {
        return memory.all(Extension.class)
                .filter(each -> maySee(actor, county) && each.county().equals(county))
                .sorted(BY_REQUEST.reversed())
                .toList();
    }

    @Override
    public List<Extension> waiting(Actor actor) {
        return ofState(actor, true).sorted(BY_REQUEST).toList();
    }

    @Override
    public List<Extension> closed(Actor actor, int most) {
        return ofState(actor, false).sorted(BY_CLOSING.reversed()).limit(most).toList();
    }

    @Override
    public Optional<Extension> lock(Actor actor, long id) {
        return memory.find(Extension.class, id).filter(each -> maySee(actor, each.county()));
    }

    @Override
    public void add(Extension extension) {
        memory.add(extension);
    }
}
