package org.csecprogress.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Events among some children, such as a race group, a sex or a county.
 *
 * @param code code of the group
 * @param events number of events
 * @param base the children; empty if their number is not known
 */
public record Group(String code, PublicCount events, Optional<PopulationBase> base) {
    /** Returns why the group has no rate. */
    Optional<Reason> silence() {
        return PublicCount.silence(events)
                .or(
                        () ->
                                base.filter(known -> known.children() > 0).isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Reason.NO_POPULATION));
    }

    /** Returns the children; call only if {@link #silence} is empty. */
    long children() {
        return base.orElseThrow().children();
    }

    /** Returns the first reason why one of the groups has no rate. */
    static Optional<Reason> silence(Collection<Group> groups) {
        return groups.stream().flatMap(group -> group.silence().stream()).min(Reason::compareTo);
    }

    /**
     * Returns several groups as one. It is withheld if one of them is, because nothing may be
     * computed from a figure that is not public.
     *
     * @param code code of the combined group
     * @param parts at least one
     */
    public static Group together(String code, List<Group> parts) {
        Optional<Reason> silence = PublicCount.silence(parts.stream().map(Group::events).toList());
        boolean known = parts.stream().allMatch(part -> part.base().isPresent());
        return new Group(
                code,
                silence.isEmpty()
                        ? PublicCount.shown(parts.stream().mapToLong(p -> p.events.get()).sum())
                        : silence.get() == Reason.WITHHELD
                                ? PublicCount.withheld()
                                : PublicCount.noData(),
                known
                        ? parts.stream()
                                .map(part -> part.base().orElseThrow())
                                .reduce(PopulationBase::plus)
                        : Optional.empty());
    }

    /** Returns two groups as one; both must have a rate. */
    Group plus(Group other) {
        return new Group(
                code + "+" + other.code,
                PublicCount.shown(events.get() + other.events.get()),
                Optional.of(base.orElseThrow().plus(other.base.orElseThrow())));
    }
}
