package org.csecprogress.identity.session.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The network of an address")
class CountedTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2::9, 20010db800010002",
        "2001:db8:1:3::9, 20010db800010003",
        "::1, 0000000000000000",
        "not:an:address!, not:an:address!",
        "unknown, unknown"
    })
    @DisplayName("is itself, or the first half of one of version 6")
    void network(String address, String network) {
        assertThat(Counted.network(address)).isEqualTo(network);
    }
}
