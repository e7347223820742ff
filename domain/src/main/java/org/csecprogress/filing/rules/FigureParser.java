package org.csecprogress.filing.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Computation;
import org.csecprogress.filing.answer.NumberText;
import org.csecprogress.filing.answer.Parsed;
import org.csecprogress.filing.rules.kind.FormatRule;
import org.csecprogress.filing.rules.kind.Rule;
import org.csecprogress.filing.rules.kind.StatedRule;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;

/**
 * Parses answers that people type, paste or upload. It accepts any unambiguous format and refuses
 * the rest with the rule on the format. An empty cell is no answer, never zero.
 */
public final class FigureParser {
    private final Catalog catalog;
    private final FormatRule.NumberFits integer;
    private final FormatRule.NumberFits decimal;
    private final FormatRule.Coded coded;
    private final FormatRule.Dated dated;
    private final Computation computation;
    private final RuleSet rules;

    /**
     * @param rules the rules of the catalogue under which the answers are filed
     */
    public FigureParser(RuleSet rules) {
        this.rules = rules;
        catalog = rules.catalog();
        computation = new Computation(catalog);
        integer =
                rules.need(FormatRule.NumberFits.class, r -> r.type() == Input.NumberType.INTEGER);
        decimal =
                rules.need(FormatRule.NumberFits.class, r -> r.type() == Input.NumberType.DECIMAL);
        coded = rules.need(FormatRule.Coded.class, r -> true);
        dated = rules.need(FormatRule.Dated.class, r -> true);
    }

    /**
     * Parses a figure: a number, or the code or label of a reason why there is none.
     *
     * @param cell a typed cell of the catalogue
     * @throws org.csecprogress.kernel.NotFoundException if the catalogue has no such input
     */
    public Parsed<Answer> figure(CellKey cell, String raw) {
        Input input = catalog.input(cell.input());
        String tidied = NumberText.tidy(raw);
        if (tidied.isEmpty()) {
            return new Parsed.Nothing<>();
        }
        Optional<Answer> reason =
                code(catalog.codeList(Catalogs.ABSENT_REASON), tidied)
                        .flatMap(AbsentReason::parse)
                        .map(Answer::absent);
        if (reason.isPresent()) {
            return new Parsed.Value<>(reason.get());
        }
        return NumberText.parse(tidied)
                .filter(number -> fits(input, number))
                .<Parsed<Answer>>map(number -> new Parsed.Value<>(new Answer.Count(number)))
                .orElseGet(() -> refused(input, cell, raw.strip()));
    }

    /**
     * Checks a figure that is already a number.
     *
     * @param cell a typed cell of the catalogue
     * @throws org.csecprogress.kernel.NotFoundException if the catalogue has no such input
     */
    public Parsed<Answer> figure(CellKey cell, BigDecimal number) {
        Input input = catalog.input(cell.input());
        return fits(input, number)
                ? new Parsed.Value<>(new Answer.Count(number))
                : refused(input, cell, number.toPlainString());
    }

    private static boolean fits(Input input, BigDecimal number) {
        return number.signum() >= 0 && FormatRule.NumberFits.fits(input, number);
    }

    private Parsed<Answer> refused(Input input, CellKey cell, String typed) {
        boolean whole = input.type() == Input.NumberType.INTEGER;
        return new Parsed.Refused<>((whole ? integer : decimal).refuse(input, cell, typed));
    }

    /**
     * Parses a computed figure that a file states beside its parts.
     *
     * @param cell a computed cell of the catalogue
     * @param beside the other figures of the same file
     * @return nothing if there is no figure to compare with
     */
    public Parsed<Answer> stated(CellKey cell, String raw, Answers beside) {
        return NumberText.parse(NumberText.tidy(raw))
                .map(number -> stated(cell, number, beside))
                .orElseGet(Parsed.Nothing::new);
    }

    /**
     * Compares a computed figure that a file states as a number with its parts.
     *
     * @param cell a computed cell of the catalogue
     * @param beside the other figures of the same file
     * @return nothing if there is no figure to compare with
     */
    public Parsed<Answer> stated(CellKey cell, BigDecimal number, Answers beside) {
        Optional<BigDecimal> worked = computation.number(cell, beside);
        if (worked.isEmpty()) {
            return new Parsed.Nothing<>();
        }
        if (number.compareTo(worked.get()) == 0) {
            return new Parsed.Value<>(new Answer.Count(number));
        }
        return rules.rules(StatedRule.class::isInstance).stream()
                .map(StatedRule.class::cast)
                .filter(rule -> rule.figures().contains(cell))
                .findFirst()
                .<Parsed<Answer>>map(
                        rule -> new Parsed.Refused<>(rule.refuse(cell, number, worked.get())))
                .orElseGet(Parsed.Nothing::new);
    }

    /**
     * Parses the answer to a field into its written form: codes in the order of their list, numbers
     * in plain digits, other text without surrounding spaces.
     *
     * @param field code of a field
     * @throws org.csecprogress.kernel.NotFoundException if the catalogue has no such field
     */
    public Parsed<String> text(String field, String raw) {
        TextField textField = catalog.textField(field);
        if (raw.isBlank()) {
            return new Parsed.Nothing<>();
        }
        String written =
                switch (textField.type()) {
                    case CODE -> one(textField, NumberText.tidy(raw));
                    case CODES -> several(textField, raw);
                    case TEXT -> raw.strip();
                    case DATE -> dated(NumberText.tidy(raw));
                    case INTEGER_HOURS, INTEGER_MONTHS -> plain(NumberText.tidy(raw));
                };
        return firstFinding(textField, written)
                .<Parsed<String>>map(Parsed.Refused::new)
                .orElseGet(() -> new Parsed.Value<>(written));
    }

    private Optional<Finding> firstFinding(TextField field, String written) {
        for (Rule rule : rules.rules(FormatRule.OfFields.class::isInstance)) {
            var format = (FormatRule.OfFields) rule;
            boolean refuses = format.definition().effect() == Effect.SAVE;
            if (refuses && format.fields().contains(field)) {
                Optional<Finding> finding = format.judge(catalog, field, written);
                if (finding.isPresent()) {
                    return finding;
                }
            }
        }
        return Optional.empty();
    }

    private String one(TextField field, String typed) {
        return code(catalog.codeList(field.codeList()), typed).orElse(typed);
    }

    /**
     * Puts known codes first, in the order of the list, so that equal answers are written the same
     * way.
     */
    private String several(TextField field, String raw) {
        CodeList list = catalog.codeList(field.codeList());
        Set<String> typed =
                Arrays.stream(raw.split("\\|", -1))
                        .map(NumberText::tidy)
                        .filter(part -> !part.isEmpty())
                        .map(part -> one(field, part))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> ordered = new LinkedHashSet<>();
        list.codes().stream().map(Code::code).filter(typed::contains).forEach(ordered::add);
        ordered.addAll(typed);
        return String.join("|", ordered);
    }

    private static String dated(String tidied) {
        return FormatRule.Dated.parse(tidied).map(LocalDate::toString).orElse(tidied);
    }

    private static String plain(String tidied) {
        return NumberText.parse(tidied)
                .map(number -> new Answer.Count(number).written())
                .orElse(tidied);
    }

    /**
     * Parses the status of a milestone from its code or label.
     *
     * @param target where to show a finding, such as {@code PM-06/PROB.STATUS}
     */
    public Parsed<String> status(String target, String raw) {
        String tidied = NumberText.tidy(raw);
        if (tidied.isEmpty()) {
            return new Parsed.Nothing<>();
        }
        return code(catalog.codeList(Catalogs.MILESTONE_STATUS), tidied)
                .<Parsed<String>>map(Parsed.Value::new)
                .orElseGet(() -> new Parsed.Refused<>(coded.refuse(target, tidied)));
    }

    /**
     * Parses a date in the form year-month-day or month/day/year.
     *
     * @param target where to show a finding, such as {@code PM-06.ACTUAL}
     */
    public Parsed<LocalDate> date(String target, String raw) {
        String tidied = NumberText.tidy(raw);
        if (tidied.isEmpty()) {
            return new Parsed.Nothing<>();
        }
        return FormatRule.Dated.parse(tidied)
                .<Parsed<LocalDate>>map(Parsed.Value::new)
                .orElseGet(() -> new Parsed.Refused<>(dated.refuse(target, tidied)));
    }

    /** Returns the code that was typed as such or by its label in either language. */
    private static Optional<String> code(CodeList list, String typed) {
        return list.codes().stream()
                .filter(
                        code ->
                                code.code().equalsIgnoreCase(typed)
                                        || code.label().en().equalsIgnoreCase(typed)
                                        || code.label().es().equalsIgnoreCase(typed))
                .map(Code::code)
                .findFirst();
    }
}
