package org.csecprogress.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.csecprogress.statistics.Published;
import org.csecprogress.statistics.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A verdict on figures of which a county's part is not known holds for whatever it may be. */
@Label("A change of counts that are known by their range")
class BoundedChangeTest {
    private static final int INSIDE = 20;

    private static CountRange exactly(long count) {
        return CountRange.of(Published.count(count));
    }

    /** Returns the range from {@code count − unknown} to {@code count}. */
    private static CountRange range(long count, long unknown) {
        return exactly(count).minus(exactly(unknown).orLess());
    }

    private static Change only(Comparison comparison) {
        return Changes.of(List.of(comparison), 1).get(0);
    }

    private static Change events(CountRange before, CountRange after) {
        return only(
                new EventSeries(List.of(before, after), List.of(91.0, 91.0), List.of(0, 1))
                        .compared());
    }

    @Test
    @DisplayName("is told if it is the same for whatever they are, without a size")
    void same() {
        Change up = events(range(100, 10), exactly(180));
        assertThat(up.verdict()).isEqualTo(Verdict.CLEARLY_UP);
        assertThat(up.effect()).isEmpty();
        assertThat(up.difference()).isEmpty();
        assertThat(events(range(100, 5), exactly(101)).verdict())
                .isEqualTo(Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    @DisplayName("is not told if it depends on what they are")
    void depends() {
        assertThat(events(range(150, 50), exactly(150)).reason()).contains(Reason.COUNTIES_DIFFER);
        assertThat(events(range(1500, 1500), exactly(150)).reason())
                .contains(Reason.COUNTIES_DIFFER);
        List<CountRange> unknown = Collections.nCopies(9, range(100, 50));
        assertThat(
                        only(new EventSeries(unknown, Collections.nCopies(9, 91.0), Times.first(9))
                                        .compared())
                                .reason())
                .contains(Reason.COUNTIES_DIFFER);
    }

    @Test
    @DisplayName("is told of a trend of shares of which no count is known, if it is the same")
    void trendOfRanges() {
        List<CountRange> counts = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            counts.add(range(30_000 + 500 * t, 400));
        }
        for (int t = 0; t < 8; t++) {
            counts.add(range(18_000 - 200 * t, 400));
        }
        assertThat(shares(counts).verdict()).isEqualTo(Verdict.CLEARLY_UP);
        counts.replaceAll(count -> range(count.highest(), 9000));
        assertThat(shares(counts).reason()).contains(Reason.COUNTIES_DIFFER);
    }

    @Test
    @DisplayName("of a share of which nothing may be left is not told")
    void nothingLeft() {
        Comparison shares =
                new ShareSeries(
                                List.of(range(10, 10), exactly(40)),
                                List.of(range(10, 10), exactly(60)),
                                List.of(0, 1))
                        .compared();
        assertThat(only(shares).reason()).contains(Reason.COUNTIES_DIFFER);
    }

    /** Asserts that the verdict holds for random counts within the ranges. */
    private static void holdsInside(
            Change bounded, List<CountRange> ranges, Random random, Judge judge) {
        if (bounded.reason().isPresent()) {
            return;
        }
        for (int i = 0; i < INSIDE; i++) {
            List<CountRange> inside = new ArrayList<>();
            for (CountRange range : ranges) {
                long width = range.highest() - range.lowest() + 1;
                inside.add(exactly(range.lowest() + (long) (random.nextDouble() * width)));
            }
            assertThat(judge.of(inside).verdict()).as("%s", inside).isEqualTo(bounded.verdict());
        }
    }

    /** Judges a series of counts. */
    private interface Judge {
        Change of(List<CountRange> counts);
    }

    @Property
    @Label("holds for all of them, for events of two quarters")
    void pairsOfEvents(
            @ForAll @LongRange(min = 0, max = 300) long before,
            @ForAll @LongRange(min = 0, max = 300) long after,
            @ForAll @LongRange(min = 0, max = 30) long unknown,
            @ForAll Random random) {
        List<CountRange> ranges =
                List.of(range(before, Math.min(before, unknown)), range(after, unknown / 2));
        Judge judge = counts -> events(counts.get(0), counts.get(1));
        holdsInside(judge.of(ranges), ranges, random, judge);
    }

    @Property
    @Label("holds for all of them, for shares of two quarters")
    void pairsOfShares(
            @ForAll @LongRange(min = 1, max = 200) long part,
            @ForAll @LongRange(min = 1, max = 200) long other,
            @ForAll @LongRange(min = 0, max = 200) long later,
            @ForAll @LongRange(min = 0, max = 20) long unknown,
            @ForAll Random random) {
        List<CountRange> ranges =
                List.of(
                        range(part, Math.min(part, unknown)),
                        exactly(later),
                        range(other, Math.min(other - 1, unknown)),
                        exactly(200 - later));
        Judge judge = BoundedChangeTest::shares;
        holdsInside(judge.of(ranges), ranges, random, judge);
    }

    @Property
    @Label("holds for all of them, for trends of shares and of events")
    void trends(
            @ForAll @LongRange(min = -8, max = 8) long slope,
            @ForAll @LongRange(min = 0, max = 25) long unknown,
            @ForAll Random random) {
        List<CountRange> ranges = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            long count = 100 + slope * t + random.nextInt(15);
            ranges.add(t % 3 == 1 ? range(count, unknown) : exactly(count));
        }
        Judge events =
                counts ->
                        only(
                                new EventSeries(
                                                counts,
                                                Collections.nCopies(6, 91.0),
                                                Times.first(6))
                                        .compared());
        holdsInside(events.of(ranges), ranges, random, events);
        for (int t = 0; t < 6; t++) {
            ranges.add(t % 3 == 1 ? range(90, unknown) : exactly(90));
        }
        Judge shares = BoundedChangeTest::shares;
        holdsInside(shares.of(ranges), ranges, random, shares);
    }

    /** Judges shares whose parts come first and whose others after them. */
    private static Change shares(List<CountRange> counts) {
        int periods = counts.size() / 2;
        return only(
                new ShareSeries(
                                counts.subList(0, periods),
                                counts.subList(periods, 2 * periods),
                                Times.first(periods))
                        .compared());
    }
}
