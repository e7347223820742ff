package org.csecprogress.publication.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the settings say of protection")
class ReleasePolicyTest {
    @Test
    @DisplayName("is named by the edition and the threshold")
    void words() {
        assertThat(new ReleasePolicy("Edition 2.0", 16).words())
                .isEqualTo("Edition 2.0, threshold 16");
        assertThat(new ReleasePolicy("Edition 2.0", 16).rule().threshold()).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5, 1, 0, -1})
    @DisplayName("withholds counts up to 10 at least, or is no policy")
    void floor(int threshold) {
        var low = new ReleasePolicy("Edition 2.0", threshold);
        assertThat(low.isTooLow()).isTrue();
        assertThatThrownBy(low::rule).hasMessage("the threshold is at least 11, was " + threshold);
        assertThat(new ReleasePolicy("Edition 2.0", 11).isTooLow()).isFalse();
    }
}
