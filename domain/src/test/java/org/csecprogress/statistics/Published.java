package org.csecprogress.statistics;

import java.time.LocalDate;
import java.util.Optional;

/** Figures as a release can show them. */
public final class Published {
    static final PublicCount WITHHELD = PublicCount.withheld();
    static final PublicCount NO_DATA = PublicCount.noData();

    private static final LocalDate DAY = LocalDate.of(2019, 7, 1);

    private Published() {}

    public static PublicCount count(long count) {
        return PublicCount.shown(count);
    }

    static PopulationBase children(long children) {
        return new PopulationBase("A set", DAY, children);
    }

    static Group group(String code, long events, long children) {
        return group(code, count(events), children);
    }

    static Group group(String code, PublicCount events, long children) {
        return new Group(code, events, Optional.of(children(children)));
    }

    static Group withoutChildren(String code, long events) {
        return new Group(code, count(events), Optional.empty());
    }
}
