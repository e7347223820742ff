package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

/** Fails on any exception: any input must get an answer. */
@Label("The readers for other systems answer any input")
class ExchangeFuzzTest {
    private static final Map<Shape, byte[]> SENT = sent();

    private static Map<Shape, byte[]> sent() {
        Answers answers =
                Answers.builder()
                        .figure(CellKey.parse("ID-03"), Answer.of(5))
                        .figure(
                                CellKey.parse("ID-03@AGE:A10_11"),
                                Answer.absent(AbsentReason.NA_PENDING))
                        .build();
        Map<Shape, byte[]> all = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            all.put(shape, Exchanges.written(shape, answers));
        }
        return all;
    }

    /** A change of one byte at a place. */
    record Flip(int at, byte to) {}

    @Provide
    Arbitrary<Flip> flips() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.oneOf(
                                Arbitraries.bytes(), Arbitraries.of(bytes("{}[]\":,<>/&=0 -"))))
                .as(Flip::new);
    }

    private static Byte[] bytes(String text) {
        Byte[] all = new Byte[text.length()];
        Arrays.setAll(all, i -> (byte) text.charAt(i));
        return all;
    }

    @Property(tries = 1200)
    @Label("with bytes changed")
    void flipped(
            @ForAll Shape shape, @ForAll @Size(min = 1, max = 12) List<@From("flips") Flip> flips) {
        byte[] changed = SENT.get(shape).clone();
        flips.forEach(flip -> changed[flip.at() % changed.length] = flip.to());
        assertThat(Exchanges.read(shape, changed)).isNotNull();
    }

    @Property(tries = 400)
    @Label("cut anywhere")
    void cut(@ForAll Shape shape, @ForAll @IntRange(max = 1_000_000) int length) {
        byte[] sent = SENT.get(shape);
        assertThat(Exchanges.read(shape, Arrays.copyOf(sent, length % sent.length))).isNotNull();
    }

    @Property(tries = 600)
    @Label("of any bytes")
    void anything(@ForAll Shape shape, @ForAll @Size(max = 2000) byte[] bytes) {
        assertThat(Exchanges.read(shape, bytes)).isNotNull();
    }

    @Property(tries = 600)
    @Label("of any text in the place of a figure")
    void anyText(@ForAll String text) {
        byte[] json =
                ("{\"county\":\"01\",\"period\":\"2026Q1\",\"figures\":{\"ID-03\":" + text + "}}")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(Exchanges.read(Shape.JSON, json)).isNotNull();
    }
}
