package org.csecprogress.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.csecprogress.catalog.Input;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

/** Arbitrary answers of a filing for properties, with some of the figures. */
final class AnyAnswers {
    private static final List<CellKey> CELLS = new ArrayList<>(Books.CATALOG.allCells());
    private static final List<AbsentReason> REASONS = List.of(AbsentReason.values());

    private AnyAnswers() {}

    static Arbitrary<Answers> some() {
        return Arbitraries.maps(Arbitraries.of(CELLS), Arbitraries.integers().between(-3, 999_999))
                .ofMaxSize(400)
                .map(AnyAnswers::answers);
    }

    private static Answers answers(Map<CellKey, Integer> numbers) {
        Answers.Builder builder = Answers.builder();
        numbers.forEach((cell, number) -> builder.figure(cell, answer(cell, number)));
        return builder.build();
    }

    /** Returns a number, with decimals if the figure has them, or a reason for a negative one. */
    private static Answer answer(CellKey cell, int number) {
        if (number < 0) {
            return Answer.absent(REASONS.get(-number - 1));
        }
        Input input = Books.CATALOG.input(cell.input());
        return input.decimals() > 0
                ? new Answer.Count(BigDecimal.valueOf(number % 70_000, 1))
                : Answer.of(number % (input.max().intValueExact() + 1));
    }
}
