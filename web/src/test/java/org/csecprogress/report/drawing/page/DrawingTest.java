package org.csecprogress.report.drawing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A drawing of the demonstration")
class DrawingTest {
    private static final String MARK = "Demonstration: these figures are invented.";

    @Test
    @DisplayName("says so below the picture, inside its box, and in its description")
    void marked() {
        Pen pen = new Pen();
        pen.write(4, 90, "start", "label", "Fresno");
        Drawing plain =
                pen.drawing(new Pen.Frame("map", "map", "A map", "Of counties."), "0 0 408.7 700");
        Drawing marked = plain.marked(MARK);
        assertThat(marked.box()).isEqualTo("0 0 408.7 718");
        assertThat(marked.words())
                .containsExactly(
                        plain.words().get(0), new Drawing.Words("0", "713", "start", "mark", MARK));
        assertThat(marked.title()).isEqualTo(MARK + " A map");
        assertThat(marked.description()).isEqualTo(MARK + " Of counties.");
    }
}
