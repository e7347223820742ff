package org.csecprogress.calendar.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A quarter in an address")
class QuarterConverterTest {
    private final QuarterConverter converter = new QuarterConverter();

    @Test
    @DisplayName("is read as it is written")
    void read() {
        ReportingPeriod quarter = converter.getAsObject(null, null, "2026Q3");
        assertThat(quarter).isEqualTo(new ReportingPeriod(2026, 3));
        assertThat(converter.getAsString(null, null, quarter)).isEqualTo("2026Q3");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"2026", "2026Q5", "2026Q3 "})
    @DisplayName("that is none is no page")
    void none(String written) {
        assertThatThrownBy(() -> converter.getAsObject(null, null, written))
                .isInstanceOf(NotFoundException.class);
    }
}
