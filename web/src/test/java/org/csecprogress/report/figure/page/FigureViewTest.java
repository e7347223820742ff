package org.csecprogress.report.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A public figure")
class FigureViewTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final Measure SCREENED = CATALOG.measure("ID-04");
    private static final Sentences EN = Sentences.in(Language.EN);

    @Test
    @DisplayName("shows its share in whole percent, its bar and its counties")
    void share() {
        FigureView view = view(row(1204, 1800, Set.of(Annotation.INCOMPLETE), 57));
        assertThat(view.value()).isEqualTo("1,204");
        assertThat(view.share()).isEqualTo("67%");
        assertThat(view.bar()).isEqualTo("66.9");
        assertThat(view.counties()).isEqualTo("57 of 58 counties");
    }

    @Test
    @DisplayName("below ten percent keeps one decimal")
    void smallShare() {
        assertThat(view(row(30, 1000, Set.of(), 58)).share()).isEqualTo("3.0%");
    }

    @Test
    @DisplayName("that is withheld shows only that, whatever it counts")
    void withheld() {
        FigureView view = view(silent(Annotation.WITHHELD));
        assertThat(view.withheld()).isTrue();
        assertThat(view.isAbsent()).isFalse();
        assertThat(view.value() + view.share() + view.bar()).isEmpty();
        assertThat(view.unstable()).isFalse();
    }

    @Test
    @DisplayName("that no county answered is neither withheld nor zero")
    void absent() {
        FigureView view = view(silent(Annotation.NO_DATA));
        assertThat(view.isAbsent()).isTrue();
        assertThat(view.withheld()).isFalse();
    }

    @Test
    @DisplayName("of 11 to 19 events is marked unstable")
    void unstable() {
        assertThat(view(row(12, 40, Set.of(Annotation.UNSTABLE), 58)).unstable()).isTrue();
    }

    @Test
    @DisplayName("is rounded only once")
    void roundedOnce() {
        assertThat(view(row(389, 2_000, Set.of(), 58)).share()).isEqualTo("19%");
        assertThat(view(row(1_949, 20_000, Set.of(), 58)).share()).isEqualTo("9.7%");
        assertThat(view(row(1_999, 20_000, Set.of(), 58)).share()).isEqualTo("10%");
    }

    @Test
    @DisplayName("with a population rate has no bar")
    void rate() {
        Measure found = CATALOG.measure("VC-08");
        FigureView view = FigureView.of(row(335, 8_894_652, Set.of(), 58), "New", found, EN);
        assertThat(view.value()).isEqualTo("335");
        assertThat(view.rate().text()).isEqualTo("3.8\u00a0(3.4\u00a0to\u00a04.2)");
        assertThat(view.part().isExpected()).isFalse();
        assertThat(view.isDrawn()).isFalse();
    }

    @Test
    @DisplayName("that is itself a rate shows its events as its number")
    void rateByNature() {
        Measure moves = CATALOG.measure("PL-06");
        ReleaseRow row =
                new ReleaseRow(
                        ReportingPeriod.of("2026Q2"),
                        "STATE",
                        "PL-06",
                        "TOTAL",
                        "TOTAL",
                        Optional.of(new BigDecimal("4.0")),
                        Set.of(),
                        OptionalLong.of(400),
                        OptionalLong.of(100_000),
                        58);
        FigureView view = FigureView.of(row, "Moves", moves, EN);
        assertThat(view.value()).isEqualTo("400");
        assertThat(view.rate().text()).isEqualTo("4.0\u00a0(3.6\u00a0to\u00a04.4)");
        assertThat(view.share()).isEmpty();
    }

    @Test
    @DisplayName("has its share or rate withheld with it, with the same text as any other")
    void ratiosWithheld() {
        FigureView share = view(silent(Annotation.WITHHELD));
        assertThat(share.part()).isEqualTo(RatioView.WITHHELD);
        assertThat(share.rate().isExpected()).isFalse();
        FigureView rate =
                FigureView.of(silent(Annotation.WITHHELD), "New", CATALOG.measure("VC-08"), EN);
        assertThat(rate.rate()).isEqualTo(RatioView.WITHHELD);
        assertThat(view(silent(Annotation.NO_DATA)).part().why()).isEqualTo("key.absent");
    }

    @Test
    @DisplayName(
            "without a share says whether that is withheld with its whole or its whole is zero")
    void withoutShare() {
        assertThat(view(row(0, 0, Set.of(), 58)).part().why()).isEqualTo("picture.map.is-none");
        ReleaseRow alone =
                new ReleaseRow(
                        ReportingPeriod.of("2026Q2"),
                        "STATE",
                        "ID-04",
                        "TOTAL",
                        "TOTAL",
                        Optional.of(BigDecimal.valueOf(40)),
                        Set.of(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        58);
        FigureView view = view(alone);
        assertThat(view.part().why()).isEqualTo("picture.noShare");
        TableId id = TableId.parse("ID-04.STATE.TOTAL.Q");
        assertThat(wholes(silent(Annotation.WITHHELD)).of(view, SCREENED, alone, id).part())
                .isEqualTo(RatioView.WITHHELD);
        assertThat(wholes(row(50, 50, Set.of(), 57)).of(view, SCREENED, alone, id)).isEqualTo(view);
    }

    /** Returns the tables of a release in which a row is the measure's whole. */
    private static Wholes wholes(ReleaseRow whole) {
        return new Wholes(
                CATALOG,
                id -> id.equals("ID-03.STATE.TOTAL.Q") ? List.of(whole) : List.<ReleaseRow>of());
    }

    private static FigureView view(ReleaseRow row) {
        return FigureView.of(row, "Label", SCREENED, EN);
    }

    private static ReleaseRow row(
            long count, long whole, Set<Annotation> annotations, int counties) {
        return new ReleaseRow(
                ReportingPeriod.of("2026Q2"),
                "STATE",
                "ID-04",
                "TOTAL",
                "TOTAL",
                Optional.of(BigDecimal.valueOf(count)),
                annotations,
                OptionalLong.of(count),
                OptionalLong.of(whole),
                counties);
    }

    private static ReleaseRow silent(Annotation why) {
        return new ReleaseRow(
                ReportingPeriod.of("2026Q2"),
                "STATE",
                "ID-04",
                "TOTAL",
                "TOTAL",
                Optional.empty(),
                Set.of(why),
                OptionalLong.empty(),
                OptionalLong.empty(),
                58);
    }
}
