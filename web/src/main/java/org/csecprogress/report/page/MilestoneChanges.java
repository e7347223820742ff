package org.csecprogress.report.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.content.MilestoneStanding;

/**
 * The changes in milestones between two quarters. Only counties in both count, because joining or
 * leaving is not progress. The ranks of the catalogue's list order the statuses.
 */
final class MilestoneChanges {
    private final Catalog catalog;
    private final Map<CountyCode, Map<String, MilestoneStanding>> before;
    private final Map<CountyCode, Map<String, MilestoneStanding>> now;
    private final Set<CountyCode> both;

    /**
     * @param before the previous quarter, empty if it has no release
     * @param now the quarter shown
     */
    MilestoneChanges(Catalog catalog, List<MilestoneStanding> before, List<MilestoneStanding> now) {
        this.catalog = catalog;
        this.before = current(before);
        this.now = current(now);
        both = new TreeSet<>(this.now.keySet());
        both.retainAll(this.before.keySet());
    }

    /**
     * The changes of one milestone or all, in the counties of both quarters.
     *
     * @param wasDone how many were done before
     * @param isDone how many are done now
     * @param on how many advanced
     * @param back how many fell back
     * @param other how many changed from or to an unranked status, such as suspended
     */
    record Tally(long wasDone, long isDone, long on, long back, long other) {
        /** Whether anything changed. */
        boolean isAny() {
            return on + back + other > 0;
        }
    }

    private record Pair(MilestoneStanding from, MilestoneStanding to) {
        String was() {
            return from.status();
        }

        String is() {
            return to.status();
        }
    }

    /** The direction of a change of status. */
    private enum Move {
        NONE,
        ON,
        BACK,
        OTHER
    }

    /** Keeps the current statuses. A county that didn't report shows no change. */
    private static Map<CountyCode, Map<String, MilestoneStanding>> current(
            List<MilestoneStanding> standings) {
        return byCounty(standings.stream().filter(MilestoneStanding::isCurrent).toList());
    }

    static Map<CountyCode, Map<String, MilestoneStanding>> byCounty(
            List<MilestoneStanding> standings) {
        Map<CountyCode, Map<String, MilestoneStanding>> found = new HashMap<>();
        for (MilestoneStanding standing : standings) {
            found.computeIfAbsent(standing.county(), c -> new HashMap<>())
                    .put(standing.milestone(), standing);
        }
        return found;
    }

    /** Returns how many counties are in both quarters. */
    int counties() {
        return both.size();
    }

    /** Returns the previous quarter's status if the county was in both and it has changed. */
    Optional<String> was(CountyCode county, String milestone) {
        return pair(county, milestone).filter(p -> !p.was().equals(p.is())).map(Pair::was);
    }

    /** Returns the tally of all milestones. */
    Tally all() {
        return tally(catalog.milestones().stream().map(m -> m.code()).toList());
    }

    /** Returns the tally of one milestone. */
    Tally of(String milestone) {
        return tally(List.of(milestone));
    }

    private Tally tally(Collection<String> milestones) {
        List<Pair> pairs =
                both.stream()
                        .flatMap(county -> milestones.stream().map(m -> pair(county, m)))
                        .flatMap(Optional::stream)
                        .toList();
        return new Tally(
                pairs.stream().filter(pair -> pair.from().done()).count(),
                pairs.stream().filter(pair -> pair.to().done()).count(),
                count(pairs, Move.ON),
                count(pairs, Move.BACK),
                count(pairs, Move.OTHER));
    }

    private long count(List<Pair> pairs, Move move) {
        return pairs.stream().filter(pair -> move(pair) == move).count();
    }

    /** Returns a milestone in both quarters, or empty if it is missing in one. */
    private Optional<Pair> pair(CountyCode county, String milestone) {
        MilestoneStanding was = before.getOrDefault(county, Map.of()).get(milestone);
        MilestoneStanding is = now.getOrDefault(county, Map.of()).get(milestone);
        return was == null || is == null ? Optional.empty() : Optional.of(new Pair(was, is));
    }

    private Move move(Pair pair) {
        if (pair.was().equals(pair.is())) {
            return Move.NONE;
        }
        OptionalInt from = rank(pair.was());
        OptionalInt to = rank(pair.is());
        if (from.isEmpty() || to.isEmpty()) {
            return Move.OTHER;
        }
        return to.getAsInt() > from.getAsInt() ? Move.ON : Move.BACK;
    }

    private OptionalInt rank(String status) {
        return catalog.codeList(Catalogs.MILESTONE_STATUS)
                .code(status)
                .map(Code::rank)
                .orElse(OptionalInt.empty());
    }
}
