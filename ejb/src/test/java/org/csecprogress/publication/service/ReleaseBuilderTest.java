package org.csecprogress.publication.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What builds releases")
class ReleaseBuilderTest {
    @ParameterizedTest
    @ValueSource(ints = {10, 5, 1, 0, -1})
    @DisplayName("is not made from a configuration with a threshold below 11")
    void floor(int threshold) {
        assertThatThrownBy(() -> new ReleaseBuilder(null, null, null, null, "Edition", threshold))
                .hasMessage("the threshold is at least 11, was " + threshold);
    }

    @Test
    @DisplayName("names its threshold in the policy of the certificate")
    void policy() {
        assertThat(new ReleaseBuilder(null, null, null, null, "Edition", 11).policy())
                .isEqualTo("Edition, threshold 11");
        assertThat(new ReleaseBuilder(null, null, null, null, "Edition", 20).policy())
                .endsWith("threshold 20");
    }
}
