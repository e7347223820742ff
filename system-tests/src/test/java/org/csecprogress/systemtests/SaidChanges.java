package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csecprogress.kernel.ReportingPeriod;

/** The sentences that a page must have about recalculated changes. */
record SaidChanges(SaidFigures said, PublishedFile.Row now, List<RecomputedChange> changes) {
    private static final int NAMED = 3;

    /** Returns the sentences about clear changes, each with what goes with it. */
    List<String> clear() {
        return sentences(RecomputedChange.Verdict::isClear);
    }

    /** Returns the sentences about changes that chance explains. */
    List<String> unclear() {
        return sentences(verdict -> verdict == RecomputedChange.Verdict.NONE);
    }

    /** Returns the sentences about changes that are not tested, and why. */
    List<String> untested() {
        return sentences(verdict -> !verdict.isTested());
    }

    private List<String> sentences(Predicate<RecomputedChange.Verdict> which) {
        return changes.stream()
                .filter(change -> which.test(change.verdict()))
                .map(this::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String sentence(RecomputedChange change) {
        String span = "." + change.span();
        return switch (change.verdict()) {
            case UP, DOWN, NONE ->
                    said.format(
                                    said.word("change." + how(change) + span),
                                    before(change),
                                    months(change.since()))
                            + better(change)
                            + basis(change);
            case WITHHELD, COUNTIES_DIFFER -> said.word("change." + change.verdict() + span);
            // A trend of what was not tested would be no more than the difference of its ends.
            case DIFFERENCE ->
                    change.span() == RecomputedChange.Span.TREND
                            ? ""
                            : difference(change) + basis(change);
            case SILENT -> "";
        };
    }

    private static String how(RecomputedChange change) {
        return switch (change.verdict()) {
            case UP -> "up";
            case DOWN -> "down";
            default -> "none";
        };
    }

    private String before(RecomputedChange change) {
        String share = said.share(change.from());
        return share.isEmpty() ? said.number(change.from()) : share;
    }

    private String months(ReportingPeriod quarter) {
        return said.format(said.word("quarter." + quarter.quarter()), "" + quarter.year());
    }

    private String difference(RecomputedChange change) {
        List<RecomputedMatch.Ends> counts = change.match().orElseThrow().parts();
        long more = counts.get(1).low() - counts.get(0).low();
        String how = more > 0 ? "more" : more < 0 ? "fewer" : "same";
        return said.format(
                said.word("change." + how + "." + change.span()),
                PublishedFiles.written("" + Math.abs(more)));
    }

    /** Returns whether a clear change is for the better, if the data file says what is better. */
    private String better(RecomputedChange change) {
        boolean up = change.verdict() == RecomputedChange.Verdict.UP;
        if (!change.verdict().isClear() || change.better().equals("NEITHER")) {
            return "";
        }
        return " "
                + said.word(change.better().equals("UP") == up ? "change.better" : "change.worse");
    }

    /** Returns which counties the comparison leaves out, if any. */
    private String basis(RecomputedChange change) {
        RecomputedMatch match = change.match().orElseThrow();
        if (match.isWhole()) {
            return "";
        }
        String without = without(match);
        return " "
                + (match.isOpen()
                        ? said.format(said.word("change.whatever"), without)
                        : said.format(
                                said.word("change.matched"),
                                "" + match.counties(),
                                without,
                                figure(match, 0),
                                figure(match, match.parts().size() - 1)));
    }

    private String without(RecomputedMatch match) {
        if (match.without().size() > NAMED) {
            return said.format(said.word("change.counties"), match.without().size());
        }
        List<String> names = new ArrayList<>(match.without().stream().map(said::place).toList());
        names.sort(null);
        String last = names.remove(names.size() - 1);
        return names.isEmpty()
                ? last
                : said.format(
                        said.word("change.names"),
                        names.stream().collect(Collectors.joining(", ")),
                        last);
    }

    private String figure(RecomputedMatch match, int quarter) {
        long part = match.parts().get(quarter).low();
        if (match.others().isEmpty()) {
            return PublishedFiles.written("" + part);
        }
        return SaidWords.percent(part, part + match.others().get(quarter).low());
    }

    /** Returns the line below the changes: place, quarter, interval and what is not tested. */
    String fine(String interval) {
        List<String> parts = new ArrayList<>();
        String counties = said.word("statement.counties");
        parts.add(
                said.format(
                        counties, now.counties(), 58, months(ReportingPeriod.of(said.quarter()))));
        if (!interval.isEmpty()) {
            parts.add(said.format(said.word("change.interval"), interval));
        }
        parts.addAll(untested());
        return String.join(" ", parts);
    }
}
