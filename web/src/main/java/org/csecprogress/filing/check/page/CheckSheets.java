package org.csecprogress.filing.check.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Computation;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.grid.page.GridScope;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.AnswerWords;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.saving.page.MilestoneFields;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Marks;

/** All answers of a filing, section by section, beside last quarter's. */
public final class CheckSheets {
    private final Filing filing;
    private final Catalog catalog;
    private final ReportingPeriod period;
    private final Sentences words;
    private final Targets targets;
    private final AnswerWords said;
    private final Computation computation;
    private final Marks marks;

    CheckSheets(Filing filing, Marks marks, Sentences words) {
        this.marks = marks;
        this.filing = filing;
        this.words = words;
        catalog = filing.catalog();
        period = filing.window().period();
        targets = new Targets(catalog, period, words);
        said = new AnswerWords(catalog, words);
        computation = new Computation(catalog);
    }

    /** Returns the figures. */
    public List<CheckSheet> figures() {
        return catalog.forms().stream().map(this::sheet).toList();
    }

    private CheckSheet sheet(Form form) {
        GridScope scope = GridScope.of(catalog, form.code(), "");
        List<CheckSheet.Breakdown> breakdowns = new ArrayList<>();
        for (GridScope.Line line : scope.lines()) {
            for (String dimension : line.breakdowns()) {
                breakdowns.add(breakdown(form, line, catalog.dimension(dimension)));
            }
        }
        return new CheckSheet(
                "check-" + form.code(),
                words.in(form.name()),
                scope.lines().stream().map(this::row).toList(),
                breakdowns);
    }

    private CheckSheet.Row row(GridScope.Line line) {
        CellKey total = CellKey.total(line.code());
        Answers prior = filing.prior().getOrDefault(1, Answers.NONE);
        Optional<Answer> now = computation.answer(total, filing.answers());
        Optional<BigDecimal> before = computation.number(total, prior);
        String change =
                now.flatMap(Answer::number)
                        .flatMap(n -> before.map(n::subtract))
                        .map(words::signed)
                        .orElse("");
        return new CheckSheet.Row(
                words.in(line.label()),
                now.map(this::words).orElse(words.of("check.notProvided")),
                now.flatMap(Answer::number).isPresent(),
                before.map(words::number).orElse(""),
                change,
                explanation(total),
                line.isComputed() ? "" : targets.href(total.toString()));
    }

    private String explanation(CellKey cell) {
        return filing.findings().stream()
                .filter(f -> f.target().equals(cell.toString()))
                .map(f -> filing.explanations().getOrDefault(f.key(), ""))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private CheckSheet.Breakdown breakdown(Form form, GridScope.Line line, Dimension dimension) {
        String label =
                words.of(
                        "check.by",
                        words.in(line.label()),
                        words.within(words.in(dimension.label())));
        List<String> values = new ArrayList<>();
        boolean given = false;
        for (var category : dimension.categories()) {
            var cell = new CellKey(line.code(), dimension.code(), category.code());
            Optional<Answer> answer = computation.answer(cell, filing.answers());
            given |= answer.isPresent();
            values.add(words.in(category.label()) + " " + answer.map(this::words).orElse("–"));
        }
        String href =
                line.isComputed()
                        ? ""
                        : Addresses.section(period, form.code(), dimension.code())
                                + "#"
                                + new CellKey(
                                        line.code(),
                                        dimension.code(),
                                        dimension.categories().get(0).code());
        return new CheckSheet.Breakdown(
                label, given ? String.join("; ", values) : words.of("check.notProvided"), href);
    }

    private String words(Answer answer) {
        return answer.number()
                .map(words::number)
                .orElseGet(
                        () -> words.of("grid.noFigure.short", words.within(said.reason(answer))));
    }

    /** Returns the answers without numbers: methods, milestones and texts. */
    public List<CheckSheet> words() {
        return List.of(texts(true), milestones(), texts(false));
    }

    private CheckSheet texts(boolean methods) {
        List<CheckSheet.Row> rows = new ArrayList<>();
        for (TextField field : Targets.textFields(catalog, methods)) {
            String text = said.text(field, filing.answers().text(field.code()));
            rows.add(words(words.in(field.label()), text, targets.href(field.code())));
        }
        String key = methods ? "methods" : "words";
        return new CheckSheet("check-" + key, words.of(key + ".title"), rows, List.of());
    }

    private CheckSheet milestones() {
        List<CheckSheet.Row> rows = new ArrayList<>();
        for (Milestone milestone : catalog.milestones()) {
            for (Optional<Agency> agency : milestone.reporters()) {
                rows.add(row(milestone, agency));
            }
        }
        return new CheckSheet("check-milestones", words.of("milestones.title"), rows, List.of());
    }

    private CheckSheet.Row row(Milestone milestone, Optional<Agency> agency) {
        String name = words.in(milestone.name());
        MilestoneAnswer answer =
                marks.answer(catalog, filing.answers().milestones(), milestone, agency.orElse(null))
                        .orElse(MilestoneAnswer.none(milestone.code(), agency.orElse(null)));
        String status = said.status(answer.status());
        String value =
                answer.actual() == null
                        ? status
                        : words.of("check.milestone", status, words.date(answer.actual()));
        return words(
                agency.map(a -> name + ": " + words.of("agency." + a)).orElse(name),
                value,
                milestone.reportedBy().byCounty()
                        ? targets.href(answer.target(MilestoneFields.STATUS))
                        : "");
    }

    private CheckSheet.Row words(String label, String value, String href) {
        boolean given = !value.isEmpty();
        String shown = given ? value : words.of("check.notProvided");
        return new CheckSheet.Row(label, shown, given, "", "", "", href);
    }

    /** Returns the differences from another revision, in the order of the catalogue. */
    List<CheckSheet.Difference> since(Answers earlier) {
        List<CheckSheet.Difference> all = new ArrayList<>();
        for (CellKey cell : catalog.allCells()) {
            Optional<Answer> before = earlier.figure(cell);
            Optional<Answer> now = filing.answers().figure(cell);
            if (!before.equals(now)) {
                String none = words.of("check.notProvided");
                all.add(
                        new CheckSheet.Difference(
                                targets.label(cell),
                                before.map(this::words).orElse(none),
                                now.map(this::words).orElse(none)));
            }
        }
        var fields = new TreeSet<String>(earlier.texts().keySet());
        fields.addAll(filing.answers().texts().keySet());
        for (String field : fields) {
            if (!earlier.text(field).equals(filing.answers().text(field))) {
                TextField known = catalog.textField(field);
                all.add(
                        new CheckSheet.Difference(
                                words.in(known.label()),
                                said.text(known, earlier.text(field)),
                                said.text(known, filing.answers().text(field))));
            }
        }
        return all;
    }
}
