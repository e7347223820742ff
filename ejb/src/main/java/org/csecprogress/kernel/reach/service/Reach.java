package org.csecprogress.kernel.reach.service;

import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/**
 * The counties whose unpublished rows a transaction may read and write. PostgreSQL holds every
 * statement to it by row-level security, whatever the statement itself asks for.
 *
 * @param setting the value that the policies of the tables compare with: codes of counties with
 *     commas between them, or a star for all
 */
public record Reach(String setting) {
    /** No county at all: nobody is signed in, and the portal does no work of its own. */
    public static final Reach NOTHING = new Reach("");

    /** Every county: the state's people, and the portal's own work. */
    public static final Reach EVERY_COUNTY = new Reach("*");

    /**
     * Returns the reach of a person: every county for the state, else the counties they work for.
     */
    public static Reach of(Actor actor) {
        return actor.worksForState()
                ? EVERY_COUNTY
                : new Reach(
                        actor.grants().stream()
                                .map(grant -> grant.county().value())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(",")));
    }

    /** Returns the reach of one county. */
    public static Reach of(CountyCode county) {
        return new Reach(county.value());
    }
}
