package org.csecprogress.kernel.asset.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A page as bytes")
class PageBytesTest {
    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "'gzip, deflate, br', true",
        "'br;q=1.0, gzip;q=0.5', true",
        "gzip;q=0, false",
        "'gzip; q=0.0', false",
        "identity, false",
        "'', false"
    })
    @DisplayName("is compressed only for clients that accept it")
    void compression(String header, boolean accepted) {
        assertThat(PageBytes.accepts(header)).isEqualTo(accepted);
    }

    @Test
    @DisplayName("is not sent again to a client that has it")
    void notModified() {
        assertThat(PageBytes.matches("\"a\", \"b\"", "\"b\"")).isTrue();
        assertThat(PageBytes.matches("*", "\"b\"")).isTrue();
        assertThat(PageBytes.matches("\"b-gzip\"", "\"b\"")).isFalse();
        assertThat(PageBytes.matches(null, "\"b\"")).isFalse();
    }

    @Test
    @DisplayName("is kept once if no compression makes it smaller")
    void packed() {
        byte[] picture = {1, 2, 3};
        PageBytes packed = PageBytes.packed(picture, "image/png");
        assertThat(packed.size()).isEqualTo(3);
        assertThat(packed.body()).containsExactly(1, 2, 3);
        PageBytes page = new PageBytes(picture, "image/png");
        assertThat(page.size()).isGreaterThan(3);
        assertThat(page.tag()).isEqualTo(packed.tag()).hasSize(32);
    }
}
