package org.csecprogress.exchange.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.exchange.FigureComparison;
import org.csecprogress.exchange.web.FigureWords;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;

/**
 * A preview of what a workbook would change.
 *
 * @param figures the names and values of figures in words
 * @param workedOut the figures that are results of formulas
 * @param extent how much of the filing the file covers
 * @param kept note on figures that the file leaves open, or empty
 * @param formulas how many of the figures are results of formulas, or empty
 * @param toFix the contradictions to fix
 * @param explain the findings to explain
 */
public record Preview(
        String title,
        List<FigureComparison.FormChanges> forms,
        FigureWords figures,
        Set<CellKey> workedOut,
        String extent,
        String kept,
        String formulas,
        List<String> toFix,
        List<String> explain) {
    private static final int MOST_SENTENCES = 25;

    public Preview {
        forms = List.copyOf(forms);
        workedOut = Set.copyOf(workedOut);
        toFix = List.copyOf(toFix);
        explain = List.copyOf(explain);
    }

    static Preview of(
            Tray tray,
            Filing filing,
            FigureComparison comparison,
            List<Finding> findings,
            Sentences words) {
        FindingText sentences = new FindingText(filing.catalog(), words.language());
        return new Preview(
                words.of("workbook.preview.count", comparison.size(), tray.sent().file()),
                comparison.forms(),
                new FigureWords(filing.catalog(), words),
                tray.sent().workedOut(),
                tray.sent().extent(),
                tray.sent().blank() == 0
                        ? ""
                        : words.of("workbook.preview.kept", tray.sent().blank()),
                formulas(tray, comparison, words),
                first(
                        contradictions(filing, comparison, findings).map(sentences::of).toList(),
                        words),
                first(
                        WhyQuestion.of(findings).stream()
                                .map(q -> q.open(filing.explanations()))
                                .filter(open -> !open.isEmpty())
                                .map(sentences::of)
                                .toList(),
                        words));
    }

    /** Returns the first sentences, and how many more there are. */
    private static List<String> first(List<String> all, Sentences words) {
        if (all.size() <= MOST_SENTENCES) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST_SENTENCES));
        some.add(words.of("workbook.preview.more", all.size() - MOST_SENTENCES));
        return some;
    }

    private static String formulas(Tray tray, FigureComparison comparison, Sentences words) {
        long all =
                comparison.wanted().keySet().stream()
                        .filter(figure -> tray.sent().workedOut().contains(figure))
                        .count();
        return all == 0 ? "" : words.of("workbook.preview.formulas", all);
    }

    /** Returns the findings that block a submission, except those about figures still empty. */
    private static Stream<Finding> contradictions(
            Filing filing, FigureComparison comparison, List<Finding> findings) {
        Map<CellKey, Optional<Answer>> wanted = comparison.wanted();
        return findings.stream()
                .filter(finding -> finding.effect() == Effect.SUBMIT)
                .filter(finding -> isAnswered(finding.target(), filing, wanted));
    }

    private static boolean isAnswered(
            String target, Filing filing, Map<CellKey, Optional<Answer>> wanted) {
        return filing.catalog().allCells().stream()
                .filter(cell -> cell.toString().equals(target))
                .anyMatch(
                        cell ->
                                wanted.getOrDefault(cell, filing.answers().figure(cell))
                                        .isPresent());
    }
}
