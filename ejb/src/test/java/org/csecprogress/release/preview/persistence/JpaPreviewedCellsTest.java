package org.csecprogress.release.preview.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.release.persistence.WithReleases;
import org.csecprogress.release.preview.PreviewedCell;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What counties were shown early")
class JpaPreviewedCellsTest extends WithReleases {
    @Test
    @DisplayName("is kept by period, with every count of a figure")
    void read() {
        var cells = new JpaPreviewedCells(em);
        cells.add(
                List.of(
                        new PreviewedCell(Q3, "a", 12, NOON),
                        new PreviewedCell(Q3, "a", 14, NOON),
                        new PreviewedCell(Q2, "a", 13, NOON)));
        forget();
        assertThat(cells.of(Q3))
                .extracting(PreviewedCell::amount)
                .containsExactlyInAnyOrder(12L, 14L);
        assertThat(cells.of(Q2).get(0).cell()).isEqualTo("a");
        assertThat(cells.of(Q2).get(0).shownAt()).isEqualTo(NOON);
    }
}
