package org.csecprogress.submission.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.FigureParser;
import org.csecprogress.validation.MilestoneAnswer;
import org.csecprogress.validation.Validator;

/**
 * The format rules, on whatever comes in by whatever way: nothing that they refuse is written. A
 * page has asked the same parser before; the gate does not rely on it.
 */
final class Gate {
    /** How many characters there is room for in an explanation. */
    static final int LONGEST_EXPLANATION = 4000;

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_EVIDENCE = 500;

    private final Catalog catalog;
    private final Validator validator;
    private final FigureParser parser;

    Gate(Catalog catalog, Validator validator) {
        this.catalog = catalog;
        this.validator = validator;
        this.parser = new FigureParser(validator.rules());
    }

    /**
     * What is wrong with the format of the changes.
     *
     * @throws IllegalArgumentException for a figure, field or milestone that the catalogue does not
     *     ask for: no page offers one
     */
    List<Finding> check(FilingChanges changes) {
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

    /** The texts that hold a character which no database keeps. */
    static List<Problem> unkeepable(FilingChanges changes) {
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
            parser.figure(cell, count.value().toPlainString()).finding().ifPresent(findings::add);
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
