package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

@Label("A filing that another system exports and imports")
class ExchangeRoundTripTest {
    @Provide
    Arbitrary<Answers> answers() {
        return AnyAnswers.some();
    }

    @Property(tries = 60)
    @Label("has the same answers in every format, and leaves the same figures open")
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
    @Label("is recognized by its media type")
    void mediaTypes(@ForAll Shape shape) {
        assertThat(Shape.of(shape.mediaType())).isEqualTo(Optional.of(shape));
        assertThat(Shape.of("application/xml")).isEmpty();
    }
}
