package org.csecprogress.release.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.statistics.change.CountRange;

/**
 * A state figure in several quarters, of the counties that answered in each of them.
 *
 * @param counties how many counties these are
 * @param leftOut the counties that answered in some of the quarters only
 * @param counts in each quarter, oldest first
 * @param others for a share, what the wholes have beside the counts; empty otherwise
 */
public record Matched(
        int counties, Set<CountyCode> leftOut, List<CountRange> counts, List<CountRange> others) {
    /** Counts of people from 1 to here are never said. */
    private static final long SMALL = 10;

    public Matched {
        leftOut = Collections.unmodifiableSet(new TreeSet<>(leftOut));
        counts = List.copyOf(counts);
        others = List.copyOf(others);
    }

    /**
     * Returns the figure of the counties that answered in each quarter.
     *
     * @return empty if it is not public which counties answered, or what the state's figure is
     */
    static Optional<Matched> of(
            Measure measure, List<PublishedQuarter> quarters, Counties counties) {
        List<Set<CountyCode>> answered = new ArrayList<>();
        for (PublishedQuarter quarter : quarters) {
            quarter.answered(measure.code()).ifPresent(answered::add);
        }
        if (answered.size() < quarters.size()) {
            return Optional.empty();
        }
        Set<CountyCode> inAll = new HashSet<>(answered.get(0));
        Set<CountyCode> inSome = new HashSet<>();
        for (Set<CountyCode> some : answered) {
            inAll.retainAll(some);
            inSome.addAll(some);
        }
        inSome.removeAll(inAll);
        List<CountRange> counts = new ArrayList<>();
        List<CountRange> others = new ArrayList<>();
        for (int i = 0; i < quarters.size(); i++) {
            Set<CountyCode> left = new HashSet<>(answered.get(i));
            left.removeAll(inAll);
            PublicRange.ofCounts(measure, quarters.get(i), counties)
                    .without(left)
                    .ifPresent(counts::add);
            if (ReportFinding.Kind.of(measure) == ReportFinding.Kind.SHARE) {
                PublicRange.ofOthers(measure, quarters.get(i), counties)
                        .without(left)
                        .ifPresent(others::add);
            }
        }
        boolean whole =
                counts.size() == quarters.size()
                        && (others.isEmpty() || others.size() == counts.size());
        return whole
                ? Optional.of(new Matched(inAll.size(), inSome, counts, others))
                : Optional.empty();
    }

    /** Whether the state's figures are of the same counties as they are. */
    public boolean isWhole() {
        return leftOut.isEmpty();
    }

    /** Whether each figure is known. */
    public boolean isExact() {
        return counts.stream().allMatch(CountRange::isExact)
                && others.stream().allMatch(CountRange::isExact);
    }

    /** Whether a figure without some counties would be a small number of people. */
    boolean isSmall(Measure measure) {
        return !isWhole()
                && measure.isAtRisk()
                && (counts.stream().anyMatch(Matched::isSmall)
                        || others.stream().anyMatch(Matched::isSmall));
    }

    private static boolean isSmall(CountRange range) {
        return range.isExact() && range.lowest() >= 1 && range.lowest() <= SMALL;
    }
}
