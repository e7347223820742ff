package org.csecprogress.report.pdf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.PathIterator;
import java.util.StringJoiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The path of a shape")
class PdfPathTest {
    private static String read(String path) {
        var said = new StringJoiner(" ");
        double[] at = new double[6];
        for (PathIterator each = PdfPath.of(path).getPathIterator(null);
                !each.isDone();
                each.next()) {
            int kind = each.currentSegment(at);
            said.add(
                    kind == PathIterator.SEG_CLOSE
                            ? "close"
                            : (kind == PathIterator.SEG_MOVETO ? "move " : "line ")
                                    + at[0]
                                    + " "
                                    + at[1]);
        }
        return said.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "M1,2L3.5,-4Z;move 1.0 2.0 line 3.5 -4.0 close",
                "M11.5 4v4.5l3 2;move 11.5 4.0 line 11.5 8.5 line 14.5 10.5",
                "M0 14.5h24;move 0.0 14.5 line 24.0 14.5",
                "M1 1 2 2H5V6;move 1.0 1.0 line 2.0 2.0 line 5.0 2.0 line 5.0 6.0",
                "m1 1-.5.5;move 1.0 1.0 line 0.5 1.5"
            })
    @DisplayName("is moves and straight lines, absolute or not:")
    void lines(String path, String steps) {
        assertThat(read(path)).isEqualTo(steps);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"M1,1C2,2 3,3 4,4", "M1 1A7.5 7.5 0 1 1 1.5 9", "M1"})
    @DisplayName("is refused with a curve or half a point:")
    void refused(String path) {
        assertThatThrownBy(() -> PdfPath.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("may be empty")
    void empty() {
        assertThat(read("")).isEmpty();
    }
}
