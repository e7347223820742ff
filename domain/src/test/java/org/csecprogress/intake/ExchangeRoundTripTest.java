package org.csecprogress.intake;

import static org.assertj.core.api.Assertions.assertThat;

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

@Label("A filing that another system takes and sends back")
class ExchangeRoundTripTest {
    private static final List<AbsentReason> REASONS = List.of(AbsentReason.values());
    private static final List<CellKey> CELLS = new ArrayList<>(Books.CATALOG.allCells());

    @Provide
    Arbitrary<Answers> answers() {
        return Arbitraries.maps(Arbitraries.of(CELLS), Arbitraries.integers().between(-3, 999_999))
                .ofMaxSize(400)
                .map(ExchangeRoundTripTest::answers);
    }

    private static Answers answers(Map<CellKey, Integer> numbers) {
        Answers.Builder builder = Answers.builder();
        numbers.forEach((cell, number) -> builder.figure(cell, answer(cell, number)));
        return builder.build();
    }

    /** Zeros, decimals where the figure has them, and a reason for what is below zero. */
    private static Answer answer(CellKey cell, int number) {
        if (number < 0) {
            return Answer.absent(REASONS.get(-number - 1));
        }
        Input input = Books.CATALOG.input(cell.input());
        return input.decimals() > 0
                ? new Answer.Count(java.math.BigDecimal.valueOf(number % 70_000, 1))
                : Answer.of(number % (input.max().intValueExact() + 1));
    }

    @Property(tries = 60)
    @Label("says in every shape what the filing says, and leaves open what the filing leaves open")
    void changesNothing(@ForAll Shape shape, @ForAll("answers") Answers answers) {
        Reading reading = Exchanges.read(shape, Exchanges.written(shape, answers));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        Map<CellKey, Answer> said = new LinkedHashMap<>();
        ((Reading.Read) reading)
                .figures()
                .forEach((cell, answer) -> said.put(cell, answer.orElseThrow()));
        assertThat(said).isEqualTo(answers.figures());
    }

    @Property(tries = 30)
    @Label("is the same bytes when it is written again")
    void sameBytes(@ForAll Shape shape, @ForAll("answers") Answers answers) {
        byte[] written = Exchanges.written(shape, answers);
        Reading.Read read = (Reading.Read) Exchanges.read(shape, written);
        Answers.Builder again = Answers.builder();
        read.figures().forEach((cell, answer) -> answer.ifPresent(a -> again.figure(cell, a)));
        assertThat(Exchanges.written(shape, again.build())).isEqualTo(written);
    }

    @Property(tries = 1)
    @Label("is told apart by its media type")
    void mediaTypes(@ForAll Shape shape) {
        assertThat(Shape.of(shape.mediaType())).isEqualTo(Optional.of(shape));
        assertThat(Shape.of("application/xml")).isEmpty();
    }
}
