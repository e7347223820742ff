package org.csecprogress.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.place.Counties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reference data that the product ships")
class BuiltInTest {
    @Test
    @DisplayName("is read once, since each mention would parse it again")
    void isReadOnce() {
        assertThat(Counties.builtIn()).isSameAs(Counties.builtIn());
        assertThat(Catalogs.builtIn()).isSameAs(Catalogs.builtIn());
    }
}
