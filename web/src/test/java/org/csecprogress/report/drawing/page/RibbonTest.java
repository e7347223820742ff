package org.csecprogress.report.drawing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.statistics.distribution.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The confidence intervals of a trend")
class RibbonTest {
    private static TrendDrawing.Point point(boolean joined, double lower, double upper) {
        return new TrendDrawing.Point(
                "q",
                OptionalDouble.of((lower + upper) / 2),
                false,
                joined,
                Optional.of(new Interval(lower, upper)));
    }

    private static final TrendDrawing.Point SILENT =
            new TrendDrawing.Point("q", OptionalDouble.empty(), false, true);

    private static Drawing wide(TrendDrawing.Point... points) {
        var series = new TrendDrawing.Series(List.of(points), "");
        return new TrendDrawing(series, Optional.empty(), 100, "%", Sentences.in(Language.EN))
                .drawings("t", "title", "description")
                .get(0);
    }

    private static List<String> ribbons(Drawing drawing) {
        return drawing.outlines().stream()
                .filter(outline -> outline.styleClass().equals("ribbon"))
                .map(Drawing.Outline::path)
                .toList();
    }

    private static long whiskers(Drawing drawing) {
        return drawing.lines().stream().filter(l -> l.styleClass().equals("whisker")).count();
    }

    @Test
    @DisplayName("are a ribbon behind quarters that can be compared, from upper to lower ends")
    void ribbon() {
        Drawing drawing = wide(point(false, 40, 60), point(true, 50, 100));
        assertThat(ribbons(drawing)).containsExactly("M46,124.4L620,30L620,148L46,171.6Z");
        assertThat(whiskers(drawing)).isZero();
    }

    @Test
    @DisplayName("are a whisker at a quarter that stands alone")
    void whisker() {
        Drawing drawing = wide(point(false, 40, 60), SILENT, point(true, 40, 60));
        assertThat(ribbons(drawing)).isEmpty();
        assertThat(whiskers(drawing)).isEqualTo(2);
    }

    @Test
    @DisplayName("break where two quarters can’t be compared")
    void broken() {
        Drawing drawing =
                wide(
                        point(false, 40, 60),
                        point(true, 40, 60),
                        point(false, 40, 60),
                        point(true, 40, 60));
        assertThat(ribbons(drawing)).hasSize(2);
    }

    @Test
    @DisplayName("stay within the axis")
    void axis() {
        Drawing drawing = wide(point(false, 90, 130));
        assertThat(drawing.words()).extracting(Drawing.Words::text).contains("200");
    }
}
