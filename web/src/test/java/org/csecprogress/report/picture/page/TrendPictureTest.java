package org.csecprogress.report.picture.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.report.picture.page.YearOfRows.HIDDEN;

import java.util.List;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.picture.PictureKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The picture of quarters")
class TrendPictureTest {
    private static final String NOTHING =
            "No quarter has a figure to draw. The table says why for each of them.";
    private static final PictureDefinition PICTURE =
            new PictureDefinition(
                    5, "t", PictureKind.TREND, List.of("SV-10"), List.of("TOTAL"), 100, List.of());

    private static PictureView view(long before, long now) {
        YearOfRows rows =
                new YearOfRows("2026Q1").state("SV-10", now, 50).before("SV-10", before, 50);
        return TrendPicture.of(PICTURE, rows.source(Language.EN)).orElseThrow();
    }

    @Nested
    @DisplayName("without a figure in any quarter")
    class Nothing {
        private final PictureView view = view(HIDDEN, HIDDEN);

        @Test
        @DisplayName("is a sentence instead of empty axes")
        void sentence() {
            assertThat(view.drawings()).isEmpty();
            assertThat(view.notes()).contains(NOTHING);
        }

        @Test
        @DisplayName("keeps its table, which says why")
        void table() {
            assertThat(view.isNumbered()).isTrue();
            assertThat(view.numbers().lines())
                    .hasSize(4)
                    .allMatch(line -> line.cells().get(1).withheld());
        }

        @Test
        @DisplayName("says nothing of lines")
        void lines() {
            assertThat(view.notes()).noneMatch(note -> note.startsWith("A line joins"));
        }
    }

    @Test
    @DisplayName("is drawn if a single quarter has a figure")
    void single() {
        PictureView view = view(HIDDEN, 25);
        assertThat(view.drawings()).hasSize(2);
        assertThat(view.notes()).doesNotContain(NOTHING);
    }
}
