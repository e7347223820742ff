package org.csecprogress.report.drawing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture of ratios")
class ForestDrawingTest {
    private static final ForestDrawing.Axis AXIS = new ForestDrawing.Axis("less", "same", "more");
    private static final String LONG = "Los jóvenes asiáticos y de las islas del Pacífico";

    private static Drawing wide(String... labels) {
        List<ForestDrawing.Row> rows =
                List.of(labels).stream()
                        .map(
                                label ->
                                        new ForestDrawing.Row(
                                                label, "frente a otros", Optional.empty(), "*"))
                        .toList();
        return new ForestDrawing(rows, 4, AXIS).drawings("x", "Title", "Description").get(0);
    }

    private static String texts(Drawing drawing) {
        return drawing.toString();
    }

    @Test
    @DisplayName("breaks a label that would run into the scale, and gives that row the room")
    void longLabel() {
        assertThat(texts(wide(LONG)))
                .doesNotContain(LONG)
                .contains("Los jóvenes asiáticos y de las", "islas del Pacífico");
        assertThat(wide("Girls", "Boys").box()).isEqualTo("0 0 760 152");
        assertThat(wide("Girls", LONG).box()).isEqualTo("0 0 760 169");
    }
}
