package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;

/**
 * The state's figures of the counties that answered in each of several quarters, as far as anybody
 * can work them out from the public files.
 *
 * @param counties how many these are
 * @param without codes of the counties that answered in some of the quarters only
 * @param parts the counts in each quarter
 * @param others for a share, how many of its whole are not in the part; empty otherwise
 */
record RecomputedMatch(int counties, Set<String> without, List<Ends> parts, List<Ends> others) {
    /** The least and the most that a count may be. */
    record Ends(long low, long high) {
        boolean isOpen() {
            return low < high;
        }
    }

    /** Returns the figures, if it is public which counties answered. */
    static Optional<RecomputedMatch> of(
            Measure measure, boolean isShare, List<RecomputedQuarter> quarters) {
        List<Set<String>> answered = new ArrayList<>();
        quarters.forEach(q -> q.answered(measure.code()).ifPresent(answered::add));
        if (answered.size() < quarters.size()) {
            return Optional.empty();
        }
        Set<String> always = new HashSet<>(answered.get(0));
        answered.forEach(always::retainAll);
        Set<String> without = new TreeSet<>();
        List<Ends> parts = new ArrayList<>();
        List<Ends> others = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            Set<String> left = new HashSet<>(answered.get(i));
            left.removeAll(always);
            without.addAll(left);
            RecomputedQuarter quarter = quarters.get(i);
            parts.add(ends(measure, quarter, left, PublishedFile.Row::count));
            if (isShare) {
                others.add(ends(measure, quarter, left, RecomputedMatch::other));
            }
        }
        return Optional.of(new RecomputedMatch(always.size(), without, parts, others));
    }

    private static Optional<Long> other(PublishedFile.Row row) {
        return row.denominator()
                .flatMap(all -> row.count().map(part -> Math.max(0, all.longValueExact() - part)));
    }

    /** Returns what the state's figure can be without some counties. */
    private static Ends ends(
            Measure measure,
            RecomputedQuarter quarter,
            Set<String> left,
            Function<PublishedFile.Row, Optional<Long>> figure) {
        long state = quarter.state(measure.code()).flatMap(figure).orElseThrow();
        var rows = quarter.counties(measure.code());
        long known = 0;
        Map<String, Long> hidden = new HashMap<>();
        for (String county : left) {
            Optional<Long> own = Optional.ofNullable(rows.get(county)).flatMap(figure);
            known += own.orElse(0L);
            if (own.isEmpty()) {
                hidden.merge(
                        region(county),
                        containing(measure, quarter, county).orElse(state),
                        Long::sum);
            }
        }
        long most = 0;
        for (Map.Entry<String, Long> region : hidden.entrySet()) {
            long shown = shown(rows, figure, c -> region(c).equals(region.getKey()));
            long rest =
                    quarter.region(measure.code(), region.getKey())
                            .flatMap(figure)
                            .map(whole -> Math.max(0, whole - shown))
                            .orElse(Long.MAX_VALUE);
            most += Math.min(region.getValue(), rest);
        }
        most = Math.min(most, Math.max(0, state - shown(rows, figure, c -> true)));
        return new Ends(Math.max(0, state - known - most), Math.max(0, state - known));
    }

    private static long shown(
            Map<String, PublishedFile.Row> rows,
            Function<PublishedFile.Row, Optional<Long>> figure,
            Predicate<String> which) {
        return rows.entrySet().stream()
                .filter(row -> which.test(row.getKey()))
                .mapToLong(row -> figure.apply(row.getValue()).orElse(0L))
                .sum();
    }

    private static String region(String county) {
        return Counties.builtIn().byCode(new CountyCode(county)).region().code();
    }

    /** Returns the figure of a county that contains the one in question, if it is public. */
    private static Optional<Long> containing(
            Measure measure, RecomputedQuarter quarter, String county) {
        return measure.denominator()
                .filter(of -> of.isTotal() && of.lag() == 0)
                .map(of -> quarter.counties(of.code()).get(county))
                .flatMap(PublishedFile.Row::count);
    }

    /** Returns whether all counties answered each time that answered at all. */
    boolean isWhole() {
        return without.isEmpty();
    }

    /** Returns whether a figure of theirs is not public. */
    boolean isOpen() {
        return parts.stream().anyMatch(Ends::isOpen) || others.stream().anyMatch(Ends::isOpen);
    }

    /** Returns whether a figure of theirs is from 1 to 10, which is withheld if it is of people. */
    boolean isSmall() {
        return !isWhole()
                && (parts.stream().anyMatch(RecomputedMatch::isSmall)
                        || others.stream().anyMatch(RecomputedMatch::isSmall));
    }

    private static boolean isSmall(Ends ends) {
        return !ends.isOpen() && ends.low() > 0 && ends.low() < 11;
    }

    /** Returns all combinations of lowest and highest counts: the parts, then the others. */
    List<long[]> combinations() {
        List<Ends> all = new ArrayList<>(parts);
        all.addAll(others);
        List<long[]> found = new ArrayList<>();
        found.add(new long[all.size()]);
        for (int i = 0; i < all.size(); i++) {
            List<long[]> more = new ArrayList<>();
            for (long[] each : found) {
                each[i] = all.get(i).low();
                if (all.get(i).isOpen()) {
                    long[] other = each.clone();
                    other[i] = all.get(i).high();
                    more.add(other);
                }
            }
            found.addAll(more);
        }
        return found;
    }
}
