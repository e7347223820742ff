package org.csecprogress.report.picture.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.report.picture.page.YearOfRows.HIDDEN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.picture.CountyShapes;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.picture.PictureKind;
import org.csecprogress.report.drawing.page.Drawing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A picture of a quarter")
class QuarterlyPicturesTest {
    @Nested
    @DisplayName("with the coverage of several measures")
    class Coverage {
        private static final PictureDefinition PICTURE =
                new PictureDefinition(
                        5,
                        "c",
                        PictureKind.COVERAGE,
                        List.of("SV-06", "SV-09", "SV-10", "ID-09", "ID-03"),
                        List.of("TOTAL"),
                        100,
                        List.of("SV-09"));

        private static Optional<PictureView> view(YearOfRows rows) {
            return CoveragePicture.of(PICTURE, rows.source(Language.EN));
        }

        @Test
        @DisplayName("has a bar for each share with its interval and its whole")
        void bars() {
            PictureView view =
                    view(new YearOfRows("2026Q1")
                                    .state("SV-06", 60, 100)
                                    .state("SV-09", 40, 100)
                                    .state("SV-10", 11, 50)
                                    .state("ID-09", 20, 40)
                                    .state("ID-03", 20, 0))
                            .orElseThrow();
            assertThat(view.drawings().get(0).bars()).hasSize(4);
            assertThat(view.title())
                    .isEqualTo(
                            "Survivor mentor or CSEC advocate: 40% of victims served,"
                                    + " unduplicated");
            List<String> words =
                    view.drawings().get(0).words().stream().map(Drawing.Words::text).toList();
            assertThat(words)
                    .contains(
                            "40%\u00a0(31%\u00a0to\u00a050%)",
                            "CASA assigned, of victims served, unduplicated: child welfare only,"
                                    + " both (dual status)",
                            "Clear concern assessed within 30 days, of result: clear concern, the"
                                    + " quarter before");
            assertThat(view.numbers().lines().get(1).cells())
                    .extracting(PictureView.Cell::text)
                    .containsExactly(
                            "40", "100", "40%\u00a0(31%\u00a0to\u00a050%)", "58 of 58 counties");
        }

        @Test
        @DisplayName("has the same square for each withheld figure, and no text about it")
        void withheld() {
            PictureView view =
                    view(new YearOfRows("2026Q1")
                                    .state("SV-06", HIDDEN, 0)
                                    .state("SV-09", HIDDEN, 0)
                                    .state("SV-10", 11, 0))
                            .orElseThrow();
            assertThat(view.title()).isEqualTo("How many youth each step reached");
            assertThat(view.drawings().get(0).bars())
                    .hasSize(2)
                    .allMatch(bar -> bar.styleClass().equals("is-withheld bar-outline"))
                    .allMatch(bar -> bar.width().equals("14"));
            assertThat(view.numbers().lines().get(0).cells().subList(0, 3))
                    .allMatch(cell -> cell.withheld())
                    .isEqualTo(view.numbers().lines().get(1).cells().subList(0, 3));
            assertThat(view.numbers().lines().get(2).cells().get(2).text()).isEqualTo("no share");
        }

        @Test
        @DisplayName("marks unchanged first values, only in its table")
        void first() {
            YearOfRows rows = new YearOfRows("2026Q1").state("SV-06", 60, 100);
            assertThat(view(rows).orElseThrow().numbers().isFirst()).isFalse();
            PictureView restated = view(rows.asFirstReleased()).orElseThrow();
            assertThat(restated.numbers().isFirst()).isTrue();
            assertThat(restated.numbers().lines().get(0).cells())
                    .extracting(PictureView.Cell::first)
                    .containsExactly(true, false, false, false);
        }

        @Test
        @DisplayName("is missing if the release has none of them")
        void none() {
            assertThat(view(new YearOfRows("2026Q1"))).isEmpty();
        }
    }

    @Nested
    @DisplayName("with lengths in bands")
    class Lengths {
        private static PictureView view(long... counts) {
            var picture =
                    new PictureDefinition(
                            6,
                            "l",
                            PictureKind.LENGTHS,
                            List.of("PL-07"),
                            List.of("STAY_LENGTH"),
                            200,
                            List.of());
            YearOfRows rows = new YearOfRows("2026Q1").by("PL-07.STATE.STAY_LENGTH.Q", counts);
            return LengthsPicture.of(picture, rows.source(Language.EN)).orElseThrow();
        }

        private static PictureView.Cell median(PictureView view) {
            List<PictureView.Line> lines = view.numbers().lines();
            return lines.get(lines.size() - 1).cells().get(1);
        }

        @Test
        @DisplayName("gives in its title how long half of them lasted")
        void shown() {
            PictureView view = view(12, 16, 12, 0, 90);
            assertThat(view.title()).endsWith("by length: half lasted about 61 days or less");
            assertThat(median(view).text()).isEqualTo("about 61 days");
            assertThat(view.drawings().get(0).bars()).hasSize(5);
        }

        @Test
        @DisplayName("gives no median for a withheld band, a small count or the open band")
        void silent() {
            PictureView withheld = view(12, HIDDEN, 12, 0, 90);
            assertThat(withheld.title()).endsWith(": no median can be shown");
            assertThat(median(withheld).withheld()).isTrue();
            assertThat(median(withheld).text()).isEmpty();
            PictureView few = view(0, 0, 0, 0, 90);
            assertThat(few.title()).endsWith(": no median can be shown");
            assertThat(median(few).text()).isEqualTo("fewer than 11");
            PictureView open = view(0, 0, 11, 40, 0);
            assertThat(open.title()).endsWith(": half or more lasted more than 180 days");
        }
    }

    @Nested
    @DisplayName("with high-intensity areas")
    class Areas {
        private static PictureView view(long bay, long angeles, long diego, long state) {
            return view(rows(bay, angeles, diego, state));
        }

        private static PictureView view(YearOfRows rows) {
            var picture =
                    new PictureDefinition(
                            10,
                            "a",
                            PictureKind.AREAS,
                            List.of("VC-08"),
                            List.of("TOTAL"),
                            20,
                            List.of());
            return AreasPicture.of(picture, rows.source(Language.EN)).orElseThrow();
        }

        private static YearOfRows rows(long bay, long angeles, long diego, long state) {
            return new YearOfRows("2026Q1")
                    .areas(Level.Q, bay, angeles, diego)
                    .state("VC-08", state, 9_000_000);
        }

        @Test
        @DisplayName("comes once a year where the regions do, with the state of four quarters")
        void yearly() {
            YearOfRows year =
                    new YearOfRows("2027Q2", 2)
                            .areas(Level.FY, 240, 600, 200)
                            .state("VC-08", 460, 9_000_000)
                            .before("VC-08", 460, 9_000_000);
            PictureView view = view(year);
            assertThat(view.sub()).endsWith("high-intensity areas, state fiscal year 2026–27.");
            assertThat(view.numbers().lines().get(4).cells().get(0).text()).isEqualTo("800");
            assertThat(view(new YearOfRows("2027Q3", 2)).notes()).isNotEmpty();
            assertThat(view(new YearOfRows("2027Q3", 2)).title())
                    .endsWith("victims by area: shown once a year");
        }

        @Test
        @DisplayName("marks unchanged first values, and what is computed from them")
        void first() {
            PictureView view = view(rows(60, 150, 50, 460).asFirstReleased());
            assertThat(view.numbers().lines()).allMatch(line -> line.cells().get(0).first());
            assertThat(view(60, 150, 50, 460).numbers().isFirst()).isFalse();
        }

        @Test
        @DisplayName("has the areas, all of them together and the rest, with one index")
        void rest() {
            PictureView view = view(60, 150, 50, 460);
            assertThat(view.title())
                    .isEqualTo(
                            "High-intensity areas together: 1.8 times the rate of the rest of"
                                    + " the state");
            assertThat(view.numbers().lines())
                    .extracting(PictureView.Line::label)
                    .containsExactly(
                            "San Francisco Bay Area",
                            "Los Angeles County",
                            "San Diego County",
                            "High-intensity areas together",
                            "Rest of the state");
            assertThat(view.numbers().lines().get(4).cells().get(0).text()).isEqualTo("200");
            assertThat(view.numbers().lines().get(3).cells().get(2).text()).startsWith("1.8");
            assertThat(view.drawings().get(0).dots()).hasSize(4);
        }

        @Test
        @DisplayName("compares with the whole state if one of them is withheld")
        void withheld() {
            PictureView view = view(60, 150, HIDDEN, 460);
            assertThat(view.title())
                    .isEqualTo(
                            "Newly identified victims: high-intensity areas compared with the state");
            assertThat(view.numbers().lines().get(2).cells()).allMatch(c -> c.withheld());
            assertThat(view.numbers().lines().get(3).cells()).allMatch(c -> c.withheld());
            assertThat(view.numbers().lines().get(4).label()).isEqualTo("The state as a whole");
            assertThat(view.numbers().heads()).hasSize(2);
            assertThat(view.toString()).doesNotContain("250").doesNotContain("310");
        }

        @Test
        @DisplayName("calls no difference clear that chance can explain")
        void unclear() {
            assertThat(view(30, 60, 24, 269).title())
                    .isEqualTo(
                            "High-intensity areas and the rest of the state: no clear"
                                    + " difference");
        }
    }

    @Nested
    @DisplayName("with a share of each county")
    class OfCounties {
        private static final PictureDefinition PICTURE =
                new PictureDefinition(
                        3,
                        "m",
                        PictureKind.MAP,
                        List.of("ID-04"),
                        List.of("TOTAL"),
                        100,
                        List.of());

        private static PictureView view(Map<String, Long> shares) {
            return MapPicture.of(
                            PICTURE,
                            new YearOfRows("2026Q1")
                                    .counties("ID-04.COUNTY.TOTAL.Q", shares)
                                    .source(Language.EN),
                            CountyShapes.builtIn(),
                            null)
                    .orElseThrow();
        }

        @Test
        @DisplayName("is a map in bands of 20 points, or of 10 where that would have one color")
        void bands() {
            assertThat(labels(view(Map.of("01", 59L, "19", 60L, "02", HIDDEN))))
                    .startsWith("0 to 19%", "20 to 39%");
            PictureView narrow = view(Map.of("01", 62L, "19", 78L, "02", HIDDEN));
            assertThat(labels(narrow)).startsWith("40 to 49%", "50 to 59%");
            assertThat(narrow.title()).contains("70% or more in 1 of 2 counties shown");
            assertThat(narrow.notes().get(0)).contains("half as wide");
        }

        private static List<String> labels(PictureView view) {
            return view.legend().stream().map(PictureView.Swatch::label).toList();
        }

        @Test
        @DisplayName("is a dot for each county where a map would still have one color")
        void strip() {
            PictureView view = view(Map.of("01", 62L, "19", 68L, "02", HIDDEN));
            assertThat(view.title())
                    .isEqualTo("Youth screened: 60 to 69% in each of 2 counties shown");
            assertThat(view.legend()).isEmpty();
            assertThat(view.drawings()).hasSize(2).allMatch(each -> each.dots().size() == 2);
            assertThat(view.notes().get(0)).contains("Withheld: 1 county.");
            assertThat(view.numbers().lines()).hasSize(58);
        }
    }
}
