package org.csecprogress.report.picture.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of a picture")
class PictureNumbersTest {
    private static PictureView.Numbers numbers(String bar, String... heads) {
        return new PictureView.Numbers(
                "",
                "",
                "County",
                List.of(heads),
                true,
                List.of(new PictureView.Line("Alpine", "", List.of(), bar)));
    }

    @Test
    @DisplayName("folds on a phone if it has more than two figures a row")
    void folds() {
        assertThat(numbers("", "Number", "Share").isFolded()).isFalse();
        assertThat(numbers("", "Number", "Share", "Counties").isFolded()).isTrue();
    }

    @Test
    @DisplayName("keeps its columns if it has bars, which a phone leaves out")
    void bars() {
        assertThat(numbers("12", "Number", "Share", "Counties").isFolded()).isFalse();
    }
}
