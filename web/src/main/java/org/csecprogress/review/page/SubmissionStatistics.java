package org.csecprogress.review.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Computation;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.web.Sentences;

/** Four numbers on how complete and consistent a submission is. */
public final class SubmissionStatistics {
    /** The kind of rule that limits the share of the group "unknown". */
    private static final String UNKNOWN_SHARE = "UNKNOWN_SHARE";

    private final Filing filing;
    private final Catalog catalog;
    private final Sentences sentences;
    private final Computation computation;

    /**
     * One of the numbers.
     *
     * @param small smaller text beside it; may be empty
     */
    public record Line(String label, String value, String small, String note) {}

    private enum Given {
        YES,
        REASON,
        NO
    }

    SubmissionStatistics(Filing filing, Sentences sentences) {
        this.filing = filing;
        this.catalog = filing.catalog();
        this.sentences = sentences;
        this.computation = new Computation(catalog);
    }

    List<Line> all() {
        return Stream.of(
                        Optional.of(measures()),
                        Optional.of(warnings()),
                        Optional.of(breakdowns()),
                        unknown())
                .flatMap(Optional::stream)
                .toList();
    }

    private Line measures() {
        List<Given> given = catalog.measures().stream().map(this::given).toList();
        long reasons = given.stream().filter(Given.REASON::equals).count();
        return new Line(
                sentences.of("review.stat.measures"),
                sentences.number(given.stream().filter(Given.YES::equals).count()),
                sentences.of("review.stat.measures.of", given.size()),
                sentences.of("review.stat.measures.note", reasons));
    }

    private Given given(Measure measure) {
        if (measure.entry() == Entry.TEXT) {
            boolean isComplete =
                    catalog.textFieldsOf(measure.code()).stream()
                            .filter(TextField::required)
                            .noneMatch(f -> filing.answers().text(f.code()).isEmpty());
            return isComplete ? Given.YES : Given.NO;
        }
        List<String> codes =
                switch (measure.entry()) {
                    case COMPUTED -> List.of(measure.code());
                    case VIEW -> List.of(measure.compute().split("@", 2)[0]);
                    default -> catalog.inputsOf(measure).stream().map(Input::code).toList();
                };
        List<Optional<Answer>> answers =
                codes.stream()
                        .map(CellKey::total)
                        .map(cell -> computation.answer(cell, filing.answers()))
                        .toList();
        if (answers.stream().anyMatch(Optional::isEmpty)) {
            return Given.NO;
        }
        return answers.stream().allMatch(a -> a.flatMap(Answer::number).isPresent())
                ? Given.YES
                : Given.REASON;
    }

    private Line warnings() {
        int all = filing.questions().size();
        int open = filing.openQuestions().size();
        String note = all == 0 ? "none" : open == 0 ? "all" : "some";
        return new Line(
                sentences.of("review.stat.warnings"),
                sentences.number(all),
                "",
                sentences.of("review.stat.warnings." + note, all - open));
    }

    private Line breakdowns() {
        int checked = 0;
        int agree = 0;
        for (Input input : catalog.inputs()) {
            for (String code : input.breakdowns()) {
                Dimension dimension = catalog.dimension(code);
                Optional<BigDecimal> total = number(CellKey.total(input.code()), filing.answers());
                Optional<BigDecimal> sum = sum(input, dimension);
                if (dimension.isExclusive() && total.isPresent() && sum.isPresent()) {
                    checked++;
                    agree += total.get().compareTo(sum.get()) == 0 ? 1 : 0;
                }
            }
        }
        return new Line(
                sentences.of("review.stat.breakdowns"),
                agree == checked
                        ? sentences.of("review.stat.breakdowns.all")
                        : sentences.number(agree),
                "",
                sentences.of("review.stat.breakdowns.note", checked));
    }

    /** Returns the sum of the groups, or empty if any has no figure. */
    private Optional<BigDecimal> sum(Input input, Dimension dimension) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Category category : dimension.categories()) {
            CellKey cell = new CellKey(input.code(), dimension.code(), category.code());
            Optional<BigDecimal> number = number(cell, filing.answers());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> number(CellKey cell, Answers answers) {
        return answers.figure(cell).flatMap(Answer::number);
    }

    /** Returns the share of "unknown" in the first dimension of the catalogue's rule. */
    private Optional<Line> unknown() {
        return catalog.rules().stream()
                .filter(rule -> rule.kind().equals(UNKNOWN_SHARE))
                .map(rule -> rule.params().split(";", 2)[0].strip().split("=", 2))
                .filter(limit -> limit.length == 2)
                .findFirst()
                .flatMap(limit -> catalog.findDimension(limit[0]).map(d -> unknown(d, limit[1])));
    }

    private Line unknown(Dimension dimension, String limit) {
        String now = share(dimension, filing.answers());
        String before =
                Optional.ofNullable(filing.prior().get(1))
                        .map(answers -> share(dimension, answers))
                        .map(share -> sentences.of("review.stat.unknown.before", share))
                        .orElse("");
        return new Line(
                sentences.of("review.stat.unknown", dimension.label().in(sentences.language())),
                now,
                "",
                sentences.of("review.stat.unknown.note", limit) + before);
    }

    /** Returns the share over all figures with that dimension in whole percent, or "–". */
    private String share(Dimension dimension, Answers answers) {
        BigDecimal unknown = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (Input input : catalog.inputs()) {
            CellKey cell =
                    dimension.unknownCategory().isEmpty()
                            ? CellKey.total(input.code())
                            : new CellKey(
                                    input.code(), dimension.code(), dimension.unknownCategory());
            Optional<BigDecimal> total = number(CellKey.total(input.code()), answers);
            Optional<BigDecimal> part = number(cell, answers);
            if (input.breakdowns().contains(dimension.code())
                    && total.isPresent()
                    && part.isPresent()) {
                unknown = unknown.add(part.get());
                all = all.add(total.get());
            }
        }
        return all.signum() == 0
                ? "–"
                : unknown.movePointRight(2).divide(all, 0, RoundingMode.HALF_UP) + "%";
    }
}
