package org.csecprogress.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a rate is per")
class RateBaseTest {
    @Test
    @DisplayName("is children where the catalogue sets a measure beside the population")
    void children() {
        assertThat(RateBase.of(List.of("COUNT", "POPULATION_RATE"), 100_000))
                .contains(new RateBase(100_000, RateBase.Unit.CHILDREN));
    }

    @Test
    @DisplayName("is what the catalogue names otherwise, and nothing for a count or a share")
    void named() {
        assertThat(RateBase.of(List.of("RATE_PER_1000_DAYS"), 0))
                .contains(new RateBase(1000, RateBase.Unit.DAYS));
        assertThat(RateBase.of(List.of("COUNT", "PERCENT"), 0)).isEmpty();
        assertThatThrownBy(() -> new RateBase(0, RateBase.Unit.DAYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("is known of every measure of the catalogue that is a rate")
    void catalogue() {
        for (Catalog catalog : Catalogs.builtIn().all()) {
            assertThat(catalog.measures())
                    .filteredOn(measure -> measure.valueType() == ValueType.RATE)
                    .isNotEmpty()
                    .allMatch(measure -> measure.rate().isPresent());
        }
    }
}
