package org.csecprogress.report.drawing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.distribution.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A drawing for the brief")
class SmallDrawingsTest {
    private static TrendDrawing.Point point(double figure, boolean joined) {
        return new TrendDrawing.Point("q", OptionalDouble.of(figure), false, joined);
    }

    private static final TrendDrawing.Point SILENT =
            new TrendDrawing.Point("q", OptionalDouble.empty(), false, true);

    @Nested
    @DisplayName("in a row of a table")
    class Small {
        private static Drawing of(TrendDrawing.Point... points) {
            var series = new TrendDrawing.Series(List.of(points), "");
            return SmallDrawing.of(series, 100, "s", "title", "description");
        }

        @Test
        @DisplayName("goes from zero to the end of the axis and marks the last figure")
        void line() {
            Drawing drawing = of(point(0, false), point(100, true));
            assertThat(drawing.outlines().get(0).path()).isEqualTo("M4,28L116,4");
            assertThat(drawing.dots()).extracting(Drawing.Dot::x).containsExactly("116");
        }

        @Test
        @DisplayName("marks a figure that no line reaches, and nothing for a silent quarter")
        void alone() {
            Drawing drawing =
                    of(
                            point(50, false),
                            SILENT,
                            point(50, true),
                            point(50, false),
                            point(50, true));
            assertThat(drawing.dots()).extracting(Drawing.Dot::x).containsExactly("4", "60", "116");
            assertThat(drawing.outlines().get(0).path()).isEqualTo("M4,16M60,16M88,16L116,16");
        }
    }

    @Nested
    @DisplayName("of ratios")
    class Forest {
        private static final ForestDrawing.Axis AXIS = new ForestDrawing.Axis("<", "=", ">");

        private static ForestDrawing.Row row(double value, double lower, double upper) {
            return new ForestDrawing.Row(
                    "A",
                    "against B",
                    Optional.of(new Estimate(value, new Interval(lower, upper))),
                    "words");
        }

        private static Drawing wide(int top, ForestDrawing.Row... rows) {
            return new ForestDrawing(List.of(rows), top, AXIS).drawings("f", "t", "d").get(0);
        }

        private static double x(Drawing drawing, int dot) {
            return Double.parseDouble(drawing.dots().get(dot).x());
        }

        @Test
        @DisplayName("puts twice and half equally far from 1")
        void scale() {
            Drawing drawing = wide(16, row(1, 1, 1), row(2, 2, 2), row(0.5, 0.5, 0.5));
            assertThat(x(drawing, 1) - x(drawing, 0))
                    .isCloseTo(
                            x(drawing, 0) - x(drawing, 2),
                            org.assertj.core.data.Offset.offset(0.11));
            assertThat(x(drawing, 1)).isGreaterThan(x(drawing, 0));
        }

        @Test
        @DisplayName("has an axis that ends at its top, further out only for an interval beyond it")
        void end() {
            assertThat(ticks(wide(16, row(2, 1, 3)))).endsWith("16").startsWith("¼", "½", "1");
            assertThat(ticks(wide(16, row(16, 10, 20)))).endsWith("32");
        }

        private static List<String> ticks(Drawing drawing) {
            return drawing.words().stream()
                    .map(Drawing.Words::text)
                    .filter(text -> text.matches("[¼½\\d]+"))
                    .toList();
        }

        @Test
        @DisplayName("draws an interval beyond the left end at the end")
        void low() {
            Drawing drawing = wide(16, row(0.2, 0, 0.9));
            assertThat(drawing.dots().get(0).x()).isEqualTo("252");
            assertThat(drawing.lines())
                    .filteredOn(line -> line.styleClass().equals("whisker"))
                    .allMatch(line -> Double.parseDouble(line.x1()) >= 252);
        }

        @Test
        @DisplayName("has words and no mark for a ratio that isn’t shown")
        void silent() {
            var row = new ForestDrawing.Row("A", "against B", Optional.empty(), "* withheld");
            Drawing drawing = wide(16, row);
            assertThat(drawing.dots()).isEmpty();
            assertThat(drawing.words()).extracting(Drawing.Words::text).contains("* withheld");
        }
    }
}
