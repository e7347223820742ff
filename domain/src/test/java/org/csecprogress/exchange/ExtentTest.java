package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.filing.answer.Answers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The extent of a file")
class ExtentTest {
    private static Extent of(byte[] file) {
        return Extent.of(Books.CATALOG, (Reading.Read) Books.read(file));
    }

    @Test
    @DisplayName("is the whole quarter if no row was removed, filled in or not")
    void whole() {
        Extent extent = of(Books.csv(Answers.NONE));
        assertThat(extent.isWhole()).isTrue();
        assertThat(extent.read()).isEqualTo(Books.CATALOG.allCells().size());
        assertThat(extent.asked()).isEqualTo(Books.CATALOG.allCells().size());
    }

    @Test
    @DisplayName("is the remaining part if rows were removed, with the forms concerned")
    void part() {
        String rows = Books.STAMP.written() + "\nCode,This quarter\nID-03,12\nID-04,\n";
        Extent extent = of(rows.getBytes(StandardCharsets.UTF_8));
        assertThat(extent.read()).isEqualTo(2);
        assertThat(extent.missing()).hasSize(Books.CATALOG.forms().size());
        assertThat(extent.missing().stream().mapToInt(Extent.Gap::figures).sum())
                .isEqualTo(extent.asked() - 2);
    }
}
