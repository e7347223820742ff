package org.csecprogress.filing.rules.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;

/**
 * Applies the format rules to all changes, whatever their source. Nothing that they refuse is
 * written. Pages use the same parser, but the gate does not rely on it.
 */
public final class ChangeCheck {
    /** Longest explanation, in characters. */
    public static final int LONGEST_EXPLANATION = 4000;

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_EVIDENCE = 500;

    private final Catalog catalog;
    private final Validator validator;
    private final FigureParser parser;

    ChangeCheck(Validator validator) {
        this.catalog = validator.catalog();
        this.validator = validator;
        this.parser = new FigureParser(validator.rules());
    }

    /**
     * Returns the format violations in the changes.
     *
     * @throws IllegalArgumentException for a figure, field or milestone that is not in the
     *     catalogue, since no page offers one
     */
    public List<Finding> check(FilingChanges changes) {
        List<Finding> findings = new ArrayList<>();
        changes.figures().forEach((cell, answer) -> figure(cell, answer, findings));
        changes.texts().forEach((field, text) -> text(field, text, findings));
        changes.milestones().forEach(milestone -> milestone(milestone, findings));
        for (Map.Entry<String, String> explanation : changes.explanations().entrySet()) {
            findings.addAll(
                    validator.checkText(
                            explanation.getKey(), explanation.getValue(), LONGEST_EXPLANATION));
        }
        return findings;
    }

    /** Returns a problem for each text with a character that no database can store. */
    public static List<Problem> unkeepable(FilingChanges changes) {
        Map<String, String> typed = new TreeMap<>(changes.texts());
        typed.putAll(changes.explanations());
        for (MilestoneAnswer answer : changes.milestones()) {
            typed.put(answer.target("NOTE"), answer.note());
            typed.put(answer.target("EVIDENCE"), answer.evidence());
        }
        return typed.entrySet().stream()
                .flatMap(text -> FreeText.unkeepable(text.getKey(), text.getValue()).stream())
                .toList();
    }

    private void figure(CellKey cell, Optional<Answer> answer, List<Finding> findings) {
        if (!catalog.allCells().contains(cell)) {
            throw new IllegalArgumentException("the catalogue asks for no such figure");
        }
        if (answer.orElse(null) instanceof Answer.Count count) {
            parser.figure(cell, count.value()).finding().ifPresent(findings::add);
        }
    }

    private void text(String field, String text, List<Finding> findings) {
        if (catalog.findTextField(field).isEmpty()) {
            throw new IllegalArgumentException("the catalogue asks for no such text");
        }
        parser.text(field, text).finding().ifPresent(findings::add);
    }

    private void milestone(MilestoneAnswer answer, List<Finding> findings) {
        if (catalog.findMilestone(answer.milestone()).isEmpty()) {
            throw new IllegalArgumentException("the catalogue asks for no such milestone");
        }
        parser.status(answer.target("STATUS"), answer.status()).finding().ifPresent(findings::add);
        findings.addAll(validator.checkText(answer.target("NOTE"), answer.note(), LONGEST_NOTE));
        findings.addAll(
                validator.checkText(
                        answer.target("EVIDENCE"), answer.evidence(), LONGEST_EVIDENCE));
    }
}
