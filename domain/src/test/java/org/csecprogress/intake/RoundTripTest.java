package org.csecprogress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csecprogress.catalog.Input;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.validation.AbsentReason;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;

@Label("A workbook that is downloaded and sent back")
class RoundTripTest {
    private static final List<CellKey> CELLS = new ArrayList<>(Books.CATALOG.allCells());

    private static final List<AbsentReason> REASONS = List.of(AbsentReason.values());

    @Provide
    Arbitrary<Answers> answers() {
        return Arbitraries.maps(Arbitraries.of(CELLS), Arbitraries.integers().between(-3, 999_999))
                .ofMaxSize(400)
                .map(RoundTripTest::answers);
    }

    private static Answers answers(Map<CellKey, Integer> numbers) {
        Answers.Builder builder = Answers.builder();
        numbers.forEach((cell, number) -> builder.figure(cell, answer(cell, number)));
        return builder.build();
    }

    /** A decimal where the figure has them, a reason for what is below zero. */
    private static Answer answer(CellKey cell, int number) {
        if (number < 0) {
            return Answer.absent(REASONS.get(-number - 1));
        }
        Input input = Books.CATALOG.input(cell.input());
        if (input.decimals() > 0) {
            return new Answer.Count(BigDecimal.valueOf(number % 70_000, 1));
        }
        return Answer.of(number % (input.max().intValueExact() + 1));
    }

    @Property(tries = 25)
    @Label("as it is changes nothing, in Excel's format")
    void xlsx(@ForAll("answers") Answers answers) {
        assertThat(changes(Books.read(Books.xlsx(answers)), answers)).isEmpty();
    }

    @Property(tries = 25)
    @Label("as it is changes nothing, in Spanish")
    void spanish(@ForAll("answers") Answers answers) {
        assertThat(changes(Books.read(Books.xlsx(answers, Books.SPANISH)), answers)).isEmpty();
    }

    @Property(tries = 25)
    @Label("as it is changes nothing, as comma-separated text")
    void csv(@ForAll("answers") Answers answers) {
        assertThat(changes(Books.read(Books.csv(answers)), answers)).isEmpty();
    }

    /** What the file says otherwise than the filing, and what of the filing it does not have. */
    private static Map<CellKey, Object> changes(Reading reading, Answers answers) {
        assertThat(reading).isInstanceOf(Reading.Read.class);
        Reading.Read read = (Reading.Read) reading;
        Map<CellKey, Object> changes = new LinkedHashMap<>();
        for (CellKey cell : CELLS) {
            Optional<Answer> now = answers.figure(cell);
            Optional<Answer> said = read.figures().getOrDefault(cell, Optional.empty());
            if (!now.equals(said) || now.isEmpty() != read.blank().contains(cell)) {
                changes.put(cell, said);
            }
        }
        return changes;
    }
}
