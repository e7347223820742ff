package org.csecprogress.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csecprogress.kernel.ReportingPeriod;

/** The sentences that a page must have about recalculated changes. */
record SaidChanges(SaidFigures said, PublishedFile.Row now, List<RecomputedChange> changes) {
    private static final int NAMED = 3;

    /** Returns the sentences about clear changes, each with what goes with it. */
    List<String> clear() {
        return which(RecomputedChange.Verdict::isClear).stream()
                .map(change -> joined(sentence(change), size(change)))
                .toList();
    }

    /** Returns the paragraph about changes that chance explains. */
    String unclear() {
        return paragraph(verdict -> verdict == RecomputedChange.Verdict.NONE);
    }

    /** Returns the paragraph about changes that are not tested, and why. */
    String untested() {
        return paragraph(verdict -> !verdict.isTested());
    }

    /** Returns the sentence about one change, with what goes with it. */
    String alone(RecomputedChange change) {
        String sentence = sentence(change);
        String more = change.verdict().isClear() ? size(change) : basis(change);
        return sentence.isEmpty() ? "" : joined(sentence, more).replace('\u00a0', ' ');
    }

    private List<RecomputedChange> which(Predicate<RecomputedChange.Verdict> which) {
        return changes.stream()
                .filter(change -> which.test(change.verdict()))
                .filter(change -> !sentence(change).isEmpty())
                .toList();
    }

    /** Returns some sentences as one paragraph, in which a common basis stands once at the end. */
    private String paragraph(Predicate<RecomputedChange.Verdict> verdict) {
        List<RecomputedChange> some = which(verdict);
        Set<String> bases = some.stream().map(this::basis).collect(Collectors.toSet());
        boolean isCommon = bases.size() == 1;
        List<String> parts = new ArrayList<>();
        some.forEach(c -> parts.add(isCommon ? sentence(c) : joined(sentence(c), basis(c))));
        parts.addAll(isCommon ? bases : Set.of());
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String joined(String one, String other) {
        return (one + " " + other).strip();
    }

    private String sentence(RecomputedChange change) {
        String span = "." + change.span();
        return switch (change.verdict()) {
            case UP, DOWN, NONE ->
                    said.format(
                                    said.word("change." + how(change) + span),
                                    before(change),
                                    months(change.since()))
                            + better(change);
            case WITHHELD, COUNTIES_DIFFER -> said.word("change." + change.verdict() + span);
            // A trend of what was not tested would be no more than the difference of its ends.
            case DIFFERENCE ->
                    change.span() == RecomputedChange.Span.TREND ? "" : difference(change);
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

    private static boolean isPartly(RecomputedChange change) {
        boolean isSaid =
                change.verdict().isTested()
                        || change.verdict() == RecomputedChange.Verdict.DIFFERENCE;
        return isSaid && !change.match().orElseThrow().isWhole();
    }

    /** Returns which counties the comparison leaves out, if any. */
    private String basis(RecomputedChange change) {
        if (!isPartly(change)) {
            return "";
        }
        RecomputedMatch match = change.match().orElseThrow();
        String key = match.isOpen() ? "change.whatever" : "change.without";
        return said.format(said.word(key), without(match));
    }

    /** Returns the same, with both figures of the counties that are left if they are public. */
    private String size(RecomputedChange change) {
        if (!isPartly(change) || change.match().orElseThrow().isOpen()) {
            return basis(change);
        }
        RecomputedMatch match = change.match().orElseThrow();
        return said.format(
                said.word("change.matched"),
                without(match),
                figure(match, 0),
                figure(match, match.parts().size() - 1));
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
                        said.word(last.startsWith("I") ? "change.names.i" : "change.names"),
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
        parts.add(untested());
        return String.join(" ", parts).strip();
    }
}
