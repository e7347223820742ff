package org.csecprogress.catalog.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The base of a rate")
class RateBaseTest {
    @Test
    @DisplayName("is children if the catalogue relates a measure to the population")
    void children() {
        assertThat(RateBase.of(List.of("COUNT", "POPULATION_RATE"), 100_000))
                .contains(new RateBase(100_000, RateBase.Unit.CHILDREN));
    }

    @Test
    @DisplayName("is otherwise the one that the catalogue names, and empty for a count or a share")
    void named() {
        assertThat(RateBase.of(List.of("RATE_PER_1000_DAYS"), 0))
                .contains(new RateBase(1000, RateBase.Unit.DAYS));
        assertThat(RateBase.of(List.of("COUNT", "PERCENT"), 0)).isEmpty();
        assertThatThrownBy(() -> new RateBase(0, RateBase.Unit.DAYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is known for every measure of the catalogue that is a rate")
    void catalogue() {
        for (Catalog catalog : Catalogs.builtIn().all()) {
            assertThat(catalog.measures())
                    .filteredOn(measure -> measure.valueType() == ValueType.RATE)
                    .isNotEmpty()
                    .allMatch(measure -> measure.rate().isPresent());
        }
    }
}
