package org.csecprogress.submission.review.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.TextField;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.validation.Answers;
import org.csecprogress.validation.MilestoneAnswer;

/** What differs between two revisions of a submission. */
final class ChangeList {
    private final Catalog catalog;
    private final Sentences sentences;
    private final Numbers numbers;
    private final Answers then;
    private final Answers now;

    ChangeList(Catalog catalog, Sentences sentences, Answers then, Answers now) {
        this.catalog = catalog;
        this.sentences = sentences;
        this.numbers = new Numbers(sentences, catalog);
        this.then = then;
        this.now = now;
    }

    List<ChangeRow> rows() {
        List<ChangeRow> rows = new ArrayList<>();
        for (CellKey cell : catalog.allCells()) {
            if (!then.figure(cell).equals(now.figure(cell))) {
                rows.add(
                        new ChangeRow(
                                label(cell),
                                numbers.said(then.figure(cell)),
                                numbers.said(now.figure(cell))));
            }
        }
        for (TextField field : catalog.textFields()) {
            String before = then.text(field.code());
            String after = now.text(field.code());
            if (!before.equals(after)) {
                rows.add(new ChangeRow(in(field.label()), said(before), said(after)));
            }
        }
        milestones().forEach(answer -> add(rows, answer));
        return rows;
    }

    private Set<List<Object>> milestones() {
        Set<List<Object>> keys = new LinkedHashSet<>();
        for (Answers answers : List.of(then, now)) {
            answers.milestones()
                    .forEach(m -> keys.add(java.util.Arrays.asList(m.milestone(), m.agency())));
        }
        return keys;
    }

    private void add(List<ChangeRow> rows, List<Object> key) {
        String code = (String) key.get(0);
        Agency agency = (Agency) key.get(1);
        Optional<MilestoneAnswer> before = then.milestone(code, agency);
        Optional<MilestoneAnswer> after = now.milestone(code, agency);
        if (!Objects.equals(before, after)) {
            rows.add(new ChangeRow(in(catalog.label(code)), status(before), status(after)));
        }
    }

    private String status(Optional<MilestoneAnswer> answer) {
        return said(
                answer.flatMap(
                                found ->
                                        catalog.codeList(Catalogs.MILESTONE_STATUS)
                                                .code(found.status()))
                        .map(code -> in(code.label()))
                        .orElse(""));
    }

    private String label(CellKey cell) {
        String label = in(catalog.label(cell.input()));
        return catalog.findDimension(cell.dimension())
                .flatMap(dimension -> dimension.category(cell.category()))
                .map(category -> label + ", " + in(category.label()))
                .orElse(label);
    }

    private String said(String text) {
        return text.isEmpty() ? sentences.of("review.field.none") : text;
    }

    private String in(LocalText text) {
        return text.in(sentences.language());
    }
}
