package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.answer.NumberText;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.Finding;
import org.csecprogress.privacyscreen.PublicNumbers;
import org.csecprogress.privacyscreen.TextScreen;

/**
 * A rule on the format of one answer. It applies when the answer is typed, and again at a check.
 */
public sealed interface FormatRule extends Rule {
    /** Creates a finding of this rule. */
    default Finding finding(String target, Map<String, Object> arguments) {
        return new Finding(definition().code(), definition().effect(), target, arguments);
    }

    /** A rule on the text of fields. */
    sealed interface OfFields extends FormatRule {
        /** Returns the fields. */
        List<TextField> fields();

        /** Checks a text that is not empty. */
        public Optional<Finding> judge(Catalog catalog, TextField field, String text);

        @Override
        default void check(Check check) {
            for (TextField field : fields()) {
                String text = check.answers().text(field.code());
                if (!text.isEmpty()) {
                    judge(check.catalog(), field, text)
                            .ifPresent(f -> check.report(this, f.target(), f.arguments()));
                }
            }
        }
    }

    /** Requires that a number is in range and has no more decimals than are stored. */
    public record NumberFits(
            RuleDefinition definition,
            Input.NumberType type,
            List<Input> inputs,
            List<TextField> fields)
            implements OfFields {
        /** Returns the finding for a number, or for other text in its place. */
        public Finding refuse(Input input, CellKey cell, String typed) {
            Map<String, Object> arguments = new HashMap<>();
            arguments.put(Arguments.TYPED, typed);
            arguments.put(Arguments.MIN, input.min());
            arguments.put(Arguments.MAX, input.max());
            arguments.put(Arguments.DECIMALS, input.decimals());
            if (!cell.isTotal()) {
                arguments.put(Arguments.DIMENSION, cell.dimension());
                arguments.put(Arguments.CATEGORY, cell.category());
            }
            return finding(cell.toString(), arguments);
        }

        public static boolean fits(Input input, BigDecimal number) {
            return NumberText.fits(number, input.min(), input.max(), input.decimals());
        }

        @Override
        public Optional<Finding> judge(Catalog catalog, TextField field, String text) {
            BigDecimal min = BigDecimal.valueOf(field.min());
            BigDecimal max = BigDecimal.valueOf(field.max());
            return NumberText.parse(text).filter(n -> NumberText.fits(n, min, max, 0)).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            finding(
                                    field.code(),
                                    Map.of(
                                            Arguments.TYPED, text,
                                            Arguments.MIN, min,
                                            Arguments.MAX, max)));
        }

        @Override
        public void check(Check check) {
            for (Input input : inputs) {
                for (CellKey cell : check.catalog().cellsOf(input)) {
                    check.number(cell)
                            .filter(number -> !fits(input, number))
                            .map(number -> refuse(input, cell, number.toPlainString()))
                            .ifPresent(f -> check.report(this, f.target(), f.arguments()));
                }
            }
            OfFields.super.check(check);
        }
    }

    /** Requires that every code is in the field's list. */
    public record Coded(RuleDefinition definition, List<TextField> fields) implements OfFields {
        @Override
        public Optional<Finding> judge(Catalog catalog, TextField field, String text) {
            CodeList list = catalog.codeList(field.codeList());
            List<String> codes =
                    field.type() == TextField.Type.CODES
                            ? Arrays.asList(text.split("\\|", -1))
                            : List.of(text);
            return codes.stream()
                    .filter(code -> !list.has(code))
                    .findFirst()
                    .map(code -> refuse(field.code(), code));
        }

        public Finding refuse(String target, String typed) {
            return finding(target, Map.of(Arguments.TYPED, typed));
        }

        @Override
        public void check(Check check) {
            OfFields.super.check(check);
            CodeList statuses = check.catalog().codeList(Catalogs.MILESTONE_STATUS);
            for (MilestoneAnswer answer : check.answers().milestones()) {
                if (!statuses.has(answer.status())) {
                    check.report(
                            this,
                            answer.target(MilestoneRule.STATUS),
                            Map.of(Arguments.TYPED, answer.status()));
                }
            }
        }
    }

    /** Requires a valid date. */
    public record Dated(RuleDefinition definition, List<TextField> fields) implements OfFields {
        /** Month, day and four-digit year, such as 6/30/2026. */
        private static final DateTimeFormatter SPOKEN =
                DateTimeFormatter.ofPattern("M/d/uuuu").withResolverStyle(ResolverStyle.STRICT);

        @Override
        public Optional<Finding> judge(Catalog catalog, TextField field, String text) {
            return parse(text).isPresent()
                    ? Optional.empty()
                    : Optional.of(refuse(field.code(), text));
        }

        /** Parses a date in ISO or U.S. format. */
        public static Optional<LocalDate> parse(String text) {
            boolean spoken = text.indexOf('/') > 0;
            try {
                return Optional.of(
                        LocalDate.parse(text, spoken ? SPOKEN : DateTimeFormatter.ISO_LOCAL_DATE));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        public Finding refuse(String target, String typed) {
            return finding(target, Map.of(Arguments.TYPED, typed));
        }
    }

    /** Limits the length of a text, in characters. */
    record TextLength(RuleDefinition definition, List<TextField> fields) implements OfFields {
        @Override
        public Optional<Finding> judge(Catalog catalog, TextField field, String text) {
            return judge(field.code(), text, field.max());
        }

        public Optional<Finding> judge(String target, String text, long max) {
            int length = Characters.count(text);
            return length <= max
                    ? Optional.empty()
                    : Optional.of(
                            finding(target, Map.of(Arguments.VALUE, length, Arguments.MAX, max)));
        }
    }

    /** Refuses text that could identify a youth. */
    record NoIdentifiers(
            RuleDefinition definition, List<TextField> fields, Set<TextScreen.Kind> kinds)
            implements OfFields {
        @Override
        public Optional<Finding> judge(Catalog catalog, TextField field, String text) {
            return judge(field.code(), text);
        }

        public Optional<Finding> judge(String target, String text) {
            return TextScreen.find(text, kinds)
                    .map(
                            hit ->
                                    finding(
                                            target,
                                            Map.of(
                                                    Arguments.TYPED, hit.near(),
                                                    Arguments.KIND, hit.kind().name())));
        }

        @Override
        public void check(Check check) {
            OfFields.super.check(check);
            for (MilestoneAnswer answer : check.answers().milestones()) {
                report(check, answer.target(MilestoneRule.NOTE), answer.note());
                report(check, answer.target(MilestoneRule.EVIDENCE), answer.evidence());
            }
        }

        private void report(Check check, String target, String text) {
            judge(target, text).ifPresent(f -> check.report(this, f.target(), f.arguments()));
        }
    }

    /** Refuses numbers in text that may become public. */
    record NoPublicNumbers(RuleDefinition definition, List<TextField> fields, PublicNumbers numbers)
            implements OfFields {
        @Override
        public Optional<Finding> judge(Catalog catalog, TextField field, String text) {
            return numbers.first(text)
                    .map(number -> finding(field.code(), Map.of(Arguments.TYPED, number)));
        }
    }
}
