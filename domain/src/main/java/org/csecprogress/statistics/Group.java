package org.csecprogress.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Events among some children: a race group, a sex, a county.
 *
 * @param code its code
 * @param events among them
 * @param base the children; nothing where their number is not known
 */
public record Group(String code, PublicCount events, Optional<PopulationBase> base) {
    /** Why there is no rate of it. */
    Optional<Reason> silence() {
        return PublicCount.silence(events)
                .or(
                        () ->
                                base.filter(known -> known.children() > 0).isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Reason.NO_POPULATION));
    }

    /** The children; only after {@link #silence} has found no reason. */
    long children() {
        return base.orElseThrow().children();
    }

    /** The first reason why there is no rate of one of them. */
    static Optional<Reason> silence(Collection<Group> groups) {
        return groups.stream().flatMap(group -> group.silence().stream()).min(Reason::compareTo);
    }

    /**
     * Several groups as one, where each of them is shown and its children are known. What one of
     * them withholds is withheld of all: nothing is made of a figure that is not public.
     *
     * @param code of them together
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

    /** Two groups as one; only where both have a rate. */
    Group plus(Group other) {
        return new Group(
                code + "+" + other.code,
                PublicCount.shown(events.get() + other.events.get()),
                Optional.of(base.orElseThrow().plus(other.base.orElseThrow())));
    }
}
