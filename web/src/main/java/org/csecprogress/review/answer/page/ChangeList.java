package org.csecprogress.review.answer.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.web.Sentences;

/**
 * The differences between two revisions or quarters: figures by size of change, then texts and
 * milestones.
 */
public final class ChangeList {
    private final Catalog catalog;
    private final Sentences sentences;
    private final FormattedFigures numbers;
    private final FieldWords words;
    private final Answers then;
    private final Answers now;

    /** A changed figure. Those with a reason in place of a number come first. */
    private record Changed(CellKey cell, Optional<BigDecimal> by) {
        static final Comparator<Changed> BIGGEST_FIRST =
                Comparator.comparing((Changed changed) -> changed.by().isPresent())
                        .thenComparing(
                                changed ->
                                        changed.by().map(BigDecimal::abs).orElse(BigDecimal.ZERO),
                                Comparator.reverseOrder());
    }

    private record MilestoneKey(String code, Agency agency) {}

    public ChangeList(Catalog catalog, Sentences sentences, Answers then, Answers now) {
        this.catalog = catalog;
        this.sentences = sentences;
        this.numbers = new FormattedFigures(sentences, catalog);
        this.words = new FieldWords(catalog, sentences);
        this.then = then;
        this.now = now;
    }

    /** Returns all differences. */
    public List<ChangeRow> rows() {
        List<ChangeRow> rows = new ArrayList<>(figures(cell -> true));
        rows.addAll(others());
        return rows;
    }

    /** Returns the differences in totals, texts and milestones. */
    public List<ChangeRow> totals() {
        List<ChangeRow> rows = new ArrayList<>(figures(CellKey::isTotal));
        rows.addAll(others());
        return rows;
    }

    /** Returns the differences in figures of breakdowns. */
    public List<ChangeRow> breakdowns() {
        return figures(cell -> !cell.isTotal());
    }

    private List<ChangeRow> figures(Predicate<CellKey> which) {
        return catalog.allCells().stream()
                .filter(which)
                .filter(cell -> !then.figure(cell).equals(now.figure(cell)))
                .map(cell -> new Changed(cell, by(cell)))
                .sorted(Changed.BIGGEST_FIRST)
                .map(this::row)
                .toList();
    }

    private Optional<BigDecimal> by(CellKey cell) {
        Optional<BigDecimal> before = then.figure(cell).flatMap(Answer::number);
        return now.figure(cell)
                .flatMap(Answer::number)
                .flatMap(after -> before.map(after::subtract));
    }

    private ChangeRow row(Changed changed) {
        CellKey cell = changed.cell();
        return new ChangeRow(
                label(cell),
                numbers.said(then.figure(cell)),
                numbers.said(now.figure(cell)),
                changed.by().map(sentences::signed).orElse(""));
    }

    private List<ChangeRow> others() {
        List<ChangeRow> rows = new ArrayList<>();
        for (TextField field : catalog.textFields()) {
            if (!then.text(field.code()).equals(now.text(field.code()))) {
                rows.add(
                        new ChangeRow(
                                in(field.label()),
                                words.said(field, then),
                                words.said(field, now),
                                ""));
            }
        }
        milestones().forEach(key -> add(rows, key));
        return rows;
    }

    private Set<MilestoneKey> milestones() {
        Set<MilestoneKey> keys = new LinkedHashSet<>();
        for (Answers answers : List.of(then, now)) {
            answers.milestones()
                    .forEach(m -> keys.add(new MilestoneKey(m.milestone(), m.agency())));
        }
        return keys;
    }

    private void add(List<ChangeRow> rows, MilestoneKey key) {
        Optional<MilestoneAnswer> before = then.milestone(key.code(), key.agency());
        Optional<MilestoneAnswer> after = now.milestone(key.code(), key.agency());
        if (!Objects.equals(before, after)) {
            String name =
                    catalog.findMilestone(key.code())
                            .map(Milestone::name)
                            .map(found -> words.milestone(found, key.agency()))
                            .orElse(key.code());
            rows.add(new ChangeRow(name, words.whole(before), words.whole(after), ""));
        }
    }

    private String label(CellKey cell) {
        String label = in(catalog.label(cell.input()));
        return catalog.findDimension(cell.dimension())
                .flatMap(dimension -> dimension.category(cell.category()))
                .map(category -> label + ", " + in(category.label()))
                .orElse(label);
    }

    private String in(LocalText text) {
        return text.in(sentences.language());
    }
}
