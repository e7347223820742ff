package org.csecprogress.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.Annotation;
import org.csecprogress.publication.ReleaseRow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A public figure")
class FigureViewTest {
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
    @DisplayName("that is withheld shows nothing but that, whatever it counts")
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
    @DisplayName("is rounded once: what is below a half is not brought up to it first")
    void roundedOnce() {
        assertThat(view(row(389, 2_000, Set.of(), 58)).share()).isEqualTo("19%");
        assertThat(view(row(1_949, 20_000, Set.of(), 58)).share()).isEqualTo("9.7%");
        assertThat(view(row(1_999, 20_000, Set.of(), 58)).share()).isEqualTo("10%");
    }

    @Test
    @DisplayName("with a rate in the population has no bar")
    void rate() {
        FigureView view = FigureView.of(row(335, 8_894_652, Set.of(), 58), "New", 100_000, EN);
        assertThat(view.share()).isEqualTo("3.8 per 100,000 children");
        assertThat(view.isDrawn()).isFalse();
    }

    private static FigureView view(ReleaseRow row) {
        return FigureView.of(row, "Label", 0, EN);
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
