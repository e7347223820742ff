package org.csecprogress.report.picture.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.report.picture.page.YearOfRows.HIDDEN;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.picture.PictureKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The picture of all disparities")
class ForestPictureTest {
    private static final PictureDefinition PICTURE =
            new PictureDefinition(
                    1,
                    "f",
                    PictureKind.FOREST,
                    List.of("VC-06", "VC-08"),
                    List.of("RACE", "SEX"),
                    16,
                    List.of("WHITE", "M"));

    private static YearOfRows rows() {
        return new YearOfRows("2026Q1").state("VC-06", 400, 9_000_000);
    }

    private static Optional<PictureView> view(YearOfRows rows) {
        return ForestPicture.of(PICTURE, rows.source(Language.EN));
    }

    private static List<String> labels(PictureView view) {
        return view.numbers().lines().stream()
                .map(line -> line.label() + " " + line.cells().get(0).text())
                .toList();
    }

    @Test
    @DisplayName("has each group of each family against the reference of its family")
    void families() {
        PictureView view =
                view(rows().among("VC-06.STATE.RACE.Q", 1_000_000, 300, 100, 100, 40, 30, 0)
                                .among("VC-06.STATE.SEX.Q", 4_000_000, 300, 100, 0, 0))
                        .orElseThrow();
        assertThat(labels(view))
                .containsExactly(
                        "Black youth against White youth",
                        "Latino youth against White youth",
                        "Asian and Pacific Islander youth against White youth",
                        "Native American youth against White youth",
                        "Girls against boys");
        assertThat(view.numbers().lines().get(0).cells().get(1).text()).startsWith("3.0");
        assertThat(view.title()).isEqualTo("4 rates differ clearly, of 5 that can be compared");
        assertThat(view.drawings().get(0).dots()).hasSize(5);
    }

    @Test
    @DisplayName("has the same sign for each ratio with a withheld count, and no mark")
    void withheld() {
        PictureView view =
                view(rows().among("VC-06.STATE.RACE.Q", 1_000_000, 300, 100, HIDDEN, HIDDEN, 15, 0))
                        .orElseThrow();
        assertThat(view.numbers().lines().get(1).cells().get(1))
                .isEqualTo(view.numbers().lines().get(2).cells().get(1))
                .matches(PictureView.Cell::withheld);
        assertThat(view.numbers().lines().get(3).cells().get(1).withheld()).isFalse();
        assertThat(view.drawings().get(0).dots()).hasSize(1);
        assertThat(view.title()).isEqualTo("One rate differs clearly, of one that can be compared");
    }

    @Test
    @DisplayName("has the areas of the last measure against the rest, if each is shown")
    void areas() {
        assertThat(labels(view(withAreas(50)).orElseThrow()))
                .containsExactly("High-intensity areas against the rest of the state");
        assertThat(view(withAreas(HIDDEN))).isEmpty();
    }

    private static YearOfRows withAreas(long diego) {
        return rows().areas(Level.Q, 60, 150, diego).state("VC-08", 460, 9_000_000);
    }

    @Test
    @DisplayName("is missing if the release has nothing to compare")
    void none() {
        assertThat(view(rows())).isEmpty();
        assertThat(view(new YearOfRows("2026Q1"))).isEmpty();
    }
}
