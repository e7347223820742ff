package org.csecprogress.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A day")
class TypedDaysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final TypedDayConverter typed = new TypedDayConverter();
    private final AddressDayConverter address = new AddressDayConverter();

    @ParameterizedTest
    @ValueSource(strings = {"1/5/2026", "01/05/2026", " 1/5/2026 "})
    @DisplayName("is typed as month, day and year")
    void typed(String text) {
        assertThat(typed.getAsObject(null, null, text)).isEqualTo(DAY);
    }

    @Test
    @DisplayName("is shown as people write it")
    void shown() {
        assertThat(typed.getAsString(null, null, DAY)).isEqualTo("1/5/2026");
        assertThat(typed.getAsString(null, null, null)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    @DisplayName("may be left out")
    void none(String text) {
        assertThat(typed.getAsObject(null, null, text)).isNull();
        assertThat(address.getAsObject(null, null, text)).isNull();
        assertThat(address.getAsString(null, null, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05, true", "2026-02-30, false", "soon, false", "1/5/2026, false"})
    @DisplayName("is in an address with its year first, and what is not one is left out")
    void address(String text, boolean isDay) {
        LocalDate read = address.getAsObject(null, null, text);
        assertThat(read).isEqualTo(isDay ? DAY : null);
        assertThat(address.getAsString(null, null, DAY)).isEqualTo("2026-01-05");
    }
}
