package org.csecprogress.filing.rules.kind;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;

/** A rule on whether figures are answered. */
public sealed interface CompletenessRule extends Rule {
    /** Requires that each figure has a number or one of the reasons. */
    record Answered(RuleDefinition definition, List<CellKey> cells, Set<AbsentReason> reasons)
            implements CompletenessRule {
        @Override
        public void check(Check check) {
            for (CellKey cell : cells) {
                Optional<Answer> answer = check.answer(cell);
                boolean refused =
                        answer.isPresent()
                                && answer.get() instanceof Answer.Absent absent
                                && !reasons.contains(absent.reason());
                if (answer.isEmpty() || refused) {
                    check.report(this, cell, Map.of());
                }
            }
        }
    }

    /**
     * Requires that a breakdown has a number in every row, or the same reason in every row. It
     * applies once the total has a number or a row has an answer; until then the total is missing.
     */
    record Complete(RuleDefinition definition, List<Breakdown> breakdowns)
            implements CompletenessRule {
        @Override
        public void check(Check check) {
            for (Breakdown breakdown : breakdowns) {
                firstGap(check, breakdown)
                        .ifPresent(
                                cell ->
                                        check.report(
                                                this,
                                                cell.toString(),
                                                Map.of(Arguments.DIMENSION, cell.dimension())));
            }
        }

        private static Optional<CellKey> firstGap(Check check, Breakdown breakdown) {
            int answered = 0;
            int numbers = 0;
            Optional<CellKey> empty = Optional.empty();
            Optional<CellKey> absent = Optional.empty();
            Set<Answer> reasons = new HashSet<>();
            for (CellKey row : breakdown.rows()) {
                Optional<Answer> answer = check.answer(row);
                if (answer.isEmpty()) {
                    empty = empty.or(() -> Optional.of(row));
                    continue;
                }
                answered++;
                if (answer.get() instanceof Answer.Absent) {
                    reasons.add(answer.get());
                    absent = absent.or(() -> Optional.of(row));
                } else {
                    numbers++;
                }
            }
            if (answered == 0 && check.number(breakdown.total()).isEmpty()) {
                return Optional.empty();
            }
            if (empty.isPresent()) {
                return empty;
            }
            boolean mixed = reasons.size() > 1 || (!reasons.isEmpty() && numbers > 0);
            return mixed ? absent : Optional.empty();
        }
    }

    /** Requires that a row that can only be zero is zero. */
    record ZeroCategory(RuleDefinition definition, List<CellKey> cells)
            implements CompletenessRule {
        @Override
        public void check(Check check) {
            for (CellKey cell : cells) {
                check.number(cell)
                        .filter(number -> number.signum() != 0)
                        .ifPresent(
                                number ->
                                        check.report(this, cell, Map.of(Arguments.VALUE, number)));
            }
        }
    }

    /** Asks for an explanation of each pending figure. */
    record Pending(RuleDefinition definition, List<CellKey> cells) implements CompletenessRule {
        private static final Answer PENDING = Answer.absent(AbsentReason.NA_PENDING);

        @Override
        public void check(Check check) {
            for (CellKey cell : cells) {
                if (check.answer(cell).filter(PENDING::equals).isPresent()) {
                    check.report(this, cell, Map.of());
                }
            }
        }
    }

    /** Asks if all figures are zero in a county with many children. */
    record AllZero(RuleDefinition definition, List<CellKey> cells, long minChildren)
            implements CompletenessRule {
        @Override
        public void check(Check check) {
            boolean many = check.facts().children().orElse(-1) >= minChildren;
            if (many
                    && cells.stream()
                            .allMatch(
                                    cell ->
                                            check.number(cell)
                                                    .filter(n -> n.signum() == 0)
                                                    .isPresent())) {
                long children = check.facts().children().getAsLong();
                check.report(
                        this,
                        cells.get(0),
                        Map.of(Arguments.OTHER_VALUE, BigDecimal.valueOf(children)));
            }
        }
    }
}
