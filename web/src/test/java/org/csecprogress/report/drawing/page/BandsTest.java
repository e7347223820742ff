package org.csecprogress.report.drawing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The bands of a map")
class BandsTest {
    @Test
    @DisplayName("are five that fill the scale, if the shares are in more than one of them")
    void wide() {
        assertThat(Bands.of(100, List.of(59.4, 60.0))).isEqualTo(new Bands(0, 20));
        assertThat(Bands.of(100, List.of())).isEqualTo(new Bands(0, 20));
    }

    @ParameterizedTest
    @CsvSource({"5,12,0", "25,31,0", "45,55,20", "61,79,40", "80,100,50"})
    @DisplayName("are ten points wide around the shares, if all are in one band")
    void narrow(double low, double high, int from) {
        List<Double> shown = List.of(low, high);
        Bands bands = Bands.of(100, shown);
        assertThat(bands).isEqualTo(new Bands(from, 10));
        assertThat(bands.isOne(shown)).isFalse();
        assertThat(shown).allMatch(s -> bands.from(bands.band(s)) <= Math.round(s));
    }

    @Test
    @DisplayName("are one color if the shares are in ten points")
    void one() {
        List<Double> shown = List.of(70.0, 79.4);
        assertThat(Bands.of(100, shown).isOne(shown)).isTrue();
        assertThat(Bands.of(100, List.of()).isOne(List.of())).isFalse();
    }

    @Test
    @DisplayName("become a dot for each share, on the whole scale")
    void strip() {
        var strip =
                new StripDrawing(
                        List.of(
                                new StripDrawing.Share(70.2, false),
                                new StripDrawing.Share(69.9, true),
                                new StripDrawing.Share(75, false)),
                        100,
                        "%");
        for (Drawing drawing : strip.drawings("s", "title", "description")) {
            assertThat(drawing.dots()).hasSize(3);
            assertThat(drawing.dots().get(0).x()).isEqualTo(drawing.dots().get(1).x());
            assertThat(drawing.dots().get(0).y()).isNotEqualTo(drawing.dots().get(1).y());
            assertThat(drawing.dots().get(1).styleClass()).isEqualTo("dot here");
            assertThat(drawing.words())
                    .extracting(Drawing.Words::text)
                    .containsExactly("%", "0%", "20%", "40%", "60%", "80%", "100%");
        }
    }
}
