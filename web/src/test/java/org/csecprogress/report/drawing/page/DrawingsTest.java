package org.csecprogress.report.drawing.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.picture.CountyShapes;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.distribution.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A drawing")
class DrawingsTest {
    private static final Sentences EN = Sentences.in(Language.EN);

    private static TrendDrawing.Point point(String quarter, double figure, boolean joined) {
        return new TrendDrawing.Point(quarter, OptionalDouble.of(figure), false, joined);
    }

    private static TrendDrawing.Point silent(String quarter) {
        return new TrendDrawing.Point(quarter, OptionalDouble.empty(), false, true);
    }

    private static Drawing wide(int top, TrendDrawing.Point... points) {
        var series = new TrendDrawing.Series(List.of(points), "State 50%");
        return new TrendDrawing(series, Optional.empty(), top, "%", EN)
                .drawings("t", "title", "description")
                .get(0);
    }

    @Nested
    @DisplayName("of a trend")
    class Trend {
        @Test
        @DisplayName("has a mark for each shown quarter, and none for others")
        void marks() {
            Drawing drawing = wide(100, point("1", 50, false), silent("2"), point("3", 100, true));
            assertThat(drawing.dots()).hasSize(2);
            assertThat(drawing.dots()).extracting(Drawing.Dot::y).containsExactly("148", "30");
        }

        @Test
        @DisplayName("joins two quarters only if they are comparable and both shown")
        void joins() {
            Drawing drawing =
                    wide(
                            100,
                            point("1", 50, false),
                            point("2", 50, true),
                            point("3", 50, false),
                            silent("4"),
                            point("5", 50, true));
            assertThat(drawing.outlines()).hasSize(1);
            assertThat(drawing.outlines().get(0).path().replaceAll("[^ML]", "")).isEqualTo("MLMM");
        }

        @Test
        @DisplayName("ends its axis at the given value or at its next multiple")
        void axis() {
            assertThat(Scale.end(600, 599)).isEqualTo(600);
            assertThat(Scale.end(600, 601)).isEqualTo(1200);
            assertThat(Scale.end(600, 0)).isEqualTo(600);
        }

        @Test
        @DisplayName("separates the names of two lines that end close to each other")
        void names() {
            var here = new TrendDrawing.Series(List.of(point("1", 65, false)), "Fresno 65%");
            var state = new TrendDrawing.Series(List.of(point("1", 65.2, false)), "State 65%");
            Drawing drawing =
                    new TrendDrawing(here, Optional.of(state), 100, "%", EN)
                            .drawings("t", "title", "description")
                            .get(0);
            List<Double> heights =
                    drawing.words().stream()
                            .filter(words -> words.text().endsWith(" 65%"))
                            .map(words -> Double.valueOf(words.y()))
                            .toList();
            assertThat(heights).hasSize(2);
            assertThat(Math.abs(heights.get(0) - heights.get(1))).isGreaterThan(16);
        }
    }

    /** Room that a letter may need. */
    private static final double LETTER = 7.5;

    private static final double DIGIT = 8.7;

    @Nested
    @DisplayName("of a trend with long words")
    class LongWords {
        private static final TrendDrawing.Series LONG =
                new TrendDrawing.Series(List.of(point("1", 63, false)), "San Luis Obispo 63%");

        @Test
        @DisplayName("leaves room for the name at its end, on each screen")
        void end() {
            List<Drawing> drawings =
                    new TrendDrawing(LONG, Optional.empty(), 100, "%", EN)
                            .drawings("t", "title", "description");
            assertThat(drawings).hasSize(2);
            for (Drawing drawing : drawings) {
                Drawing.Words end =
                        drawing.words().stream()
                                .filter(words -> words.text().equals(LONG.last()))
                                .findFirst()
                                .orElseThrow();
                assertThat(Double.parseDouble(end.x()) + LETTER * LONG.last().length())
                        .isLessThanOrEqualTo(Double.parseDouble(drawing.box().split(" ", -1)[2]));
            }
        }

        @Test
        @DisplayName("breaks a long unit into lines above its axis, and grows by them")
        void unit() {
            String unit = "% de víctimas con episodio de colocación abierto, último día";
            List<Drawing> drawings =
                    new TrendDrawing(LONG, Optional.empty(), 100, unit, EN)
                            .drawings("t", "title", "description");
            assertThat(drawings.get(0).words()).extracting(Drawing.Words::text).contains(unit);
            Drawing narrow = drawings.get(1);
            assertThat(narrow.words())
                    .extracting(Drawing.Words::text, Drawing.Words::y)
                    .contains(
                            tuple("% de víctimas con episodio de colocación", "-3"),
                            tuple("abierto, último día", "14"));
            assertThat(narrow.box()).isEqualTo("0 -17 340 297");
        }

        @Test
        @DisplayName("leaves room for the numbers of its axis")
        void axis() {
            for (Drawing drawing :
                    new TrendDrawing(LONG, Optional.empty(), 40_000, "youth", EN)
                            .drawings("t", "title", "description")) {
                assertThat(drawing.words())
                        .filteredOn(words -> words.text().equals("40,000"))
                        .allMatch(words -> Double.parseDouble(words.x()) >= DIGIT * 6)
                        .hasSize(1);
            }
        }

        @Test
        @DisplayName("needs no room for what is not written")
        void silence() {
            var silent =
                    new TrendDrawing.Series(
                            List.of(point("1", 50, false), silent("2")), "San Luis Obispo");
            assertThat(
                            new TrendDrawing(silent, Optional.empty(), 100, "%", EN)
                                    .drawings("t", "title", "description"))
                    .extracting(drawing -> drawing.lines().get(0).x2())
                    .containsExactly("620", "250");
        }

        @Test
        @DisplayName("draws nothing where no quarter has a figure")
        void nothing() {
            var silent = new TrendDrawing.Series(List.of(silent("1"), silent("2")), "State");
            assertThat(
                            new TrendDrawing(silent, Optional.of(silent), 100, "%", EN)
                                    .drawings("t", "title", "description"))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("of ratios")
    class Forest {
        private static final String FAR = "Los jóvenes asiáticos y de las islas del Pacífico";

        @Test
        @DisplayName("breaks a long label in two lines on a narrow screen")
        void lines() {
            var rows =
                    List.of(
                            new ForestDrawing.Row(FAR, "frente a", Optional.empty(), "*"),
                            new ForestDrawing.Row("Ellas", "frente a ellos", Optional.empty(), ""));
            Drawing narrow =
                    new ForestDrawing(rows, 16, new ForestDrawing.Axis("a", "b", "c"))
                            .drawings("f", "title", "description")
                            .get(1);
            assertThat(narrow.words())
                    .extracting(Drawing.Words::text)
                    .contains(
                            "Los jóvenes asiáticos y de las islas del",
                            "Pacífico frente a",
                            "Ellas frente a ellos");
        }
    }

    @Nested
    @DisplayName("of bars")
    class Bars {
        private static BarsDrawing.Group shown(double figure) {
            return new BarsDrawing.Group("A", OptionalDouble.of(figure), "9", false, false);
        }

        private static BarsDrawing.Group withheld() {
            return new BarsDrawing.Group("B", OptionalDouble.empty(), "* withheld", true, false);
        }

        @Test
        @DisplayName("has a hatched square of one size for each withheld group")
        void squares() {
            for (Drawing drawing :
                    new BarsDrawing(List.of(withheld(), shown(250), withheld()), 500)
                            .drawings("b", "title", "description")) {
                List<Drawing.Bar> hatched =
                        drawing.bars().stream()
                                .filter(bar -> bar.styleClass().contains("is-withheld"))
                                .toList();
                assertThat(hatched).hasSize(2);
                assertThat(hatched).allMatch(bar -> bar.width().equals(bar.height()));
                assertThat(hatched)
                        .extracting(Drawing.Bar::width)
                        .containsOnly(hatched.get(0).width());
            }
        }

        @Test
        @DisplayName("is as long as its figure on a fixed axis")
        void length() {
            Drawing drawing =
                    new BarsDrawing(List.of(shown(250), shown(0)), 500)
                            .drawings("b", "title", "description")
                            .get(0);
            assertThat(drawing.bars()).extracting(Drawing.Bar::width).containsExactly("210", "0");
        }
    }

    @Nested
    @DisplayName("of rates")
    class Dots {
        private static DotsDrawing.Group shown(double rate, double lower, double upper) {
            Interval interval = new Interval(lower, upper);
            return new DotsDrawing.Group(
                    "A", Optional.of(new Estimate(rate, interval)), "9", false, false);
        }

        private static DotsDrawing.Group withheld() {
            return new DotsDrawing.Group("B", Optional.empty(), "* withheld", false, false);
        }

        @Test
        @DisplayName("has a dot and an interval for each shown rate, and text for others")
        void dots() {
            Drawing drawing =
                    new DotsDrawing(List.of(shown(20, 10, 30), withheld()), 40, "per", EN)
                            .drawings("d", "title", "description")
                            .get(0);
            assertThat(drawing.dots()).extracting(Drawing.Dot::x).containsExactly("436");
            assertThat(drawing.lines())
                    .filteredOn(line -> line.styleClass().equals("whisker"))
                    .hasSize(3);
            assertThat(drawing.words()).extracting(Drawing.Words::text).contains("* withheld");
        }

        @Test
        @DisplayName("has an axis that contains each whole interval")
        void axis() {
            Drawing drawing =
                    new DotsDrawing(List.of(shown(20, 10, 50)), 40, "per", EN)
                            .drawings("d", "title", "description")
                            .get(0);
            assertThat(drawing.words()).extracting(Drawing.Words::text).contains("80");
        }
    }

    @Nested
    @DisplayName("of a map")
    class OfMap {
        private static final Bands BANDS = Bands.of(100, List.of());

        private final MapDrawing map = new MapDrawing(CountyShapes.builtIn(), BANDS);

        @ParameterizedTest
        @CsvSource({"0,1", "19.4,1", "19.5,2", "20,2", "59.4,3", "59.6,4", "60,4", "80,5", "100,5"})
        @DisplayName("has five fixed bands, by the whole percent that is printed")
        void bands(double share, int band) {
            assertThat(BANDS.band(share)).isEqualTo(band);
        }

        @Test
        @DisplayName("draws the county of its page last, above the others")
        void here() {
            List<MapDrawing.Area> areas =
                    Counties.builtIn().all().stream().map(OfMap::area).toList();
            Drawing drawing = map.draw(areas, new Pen.Frame("m", "map", "title", "description"));
            assertThat(drawing.outlines()).hasSize(Counties.COUNT);
            assertThat(drawing.outlines().get(Counties.COUNT - 1).title()).isEqualTo("Alpine");
            assertThat(drawing.outlines().get(Counties.COUNT - 1).styleClass())
                    .isEqualTo("is-withheld here");
        }

        private static MapDrawing.Area area(County county) {
            return new MapDrawing.Area(
                    county.code(),
                    OptionalDouble.empty(),
                    "is-withheld",
                    county.name(),
                    county.name().equals("Alpine"));
        }
    }

    @Nested
    @DisplayName("of shares")
    class Shares {
        private static ShareBars.Share shown(double percent) {
            return new ShareBars.Share(
                    "A", "of B", OptionalDouble.of(percent), "9", false, false, false);
        }

        private static ShareBars.Share withheld() {
            return new ShareBars.Share(
                    "C", "of D", OptionalDouble.empty(), "* withheld", true, false, false);
        }

        @Test
        @DisplayName("marks one of 11 to 19, and says so")
        void unstable() {
            var share =
                    new ShareBars.Share(
                            "E", "of F", OptionalDouble.of(30), "30%", false, true, true);
            for (Drawing drawing :
                    new ShareBars(List.of(share)).drawings("s", "title", "description")) {
                assertThat(drawing.bars().get(0).styleClass()).isEqualTo("bar bar--unstable");
                assertThat(drawing.words()).extracting(Drawing.Words::text).contains("30% †");
            }
        }

        @Test
        @DisplayName("has bars in proportion, and a hatched square for each withheld share")
        void bars() {
            for (Drawing drawing :
                    new ShareBars(List.of(withheld(), shown(50), shown(100), withheld()))
                            .drawings("s", "title", "description")) {
                List<Drawing.Bar> bars = drawing.bars();
                assertThat(bars).hasSize(4);
                assertThat(bars.get(0).width()).isEqualTo(bars.get(0).height());
                assertThat(bars.get(3).width()).isEqualTo(bars.get(0).width());
                assertThat(bars.get(0).styleClass()).isEqualTo("is-withheld bar-outline");
                assertThat(Double.parseDouble(bars.get(1).width()) * 2)
                        .isEqualTo(Double.parseDouble(bars.get(2).width()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.25,1.3", "100,100", "0.04,0", "12.06,12.1"})
    @DisplayName("has coordinates rounded to a tenth")
    void coordinates(double units, String written) {
        assertThat(Pen.at(units)).isEqualTo(written);
    }
}
