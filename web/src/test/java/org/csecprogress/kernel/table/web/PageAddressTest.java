package org.csecprogress.kernel.table.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The address of a page with a table")
class PageAddressTest {
    @ParameterizedTest
    @CsvSource({
        "/state/audit, /state/audit",
        "/state/audit?actor=Roe, /state/audit?actor=Roe",
        "/state/x?county=01&county=01, /state/x?county=01",
        "/state/x?period=2026Q1&sort=name&period=2026Q2, /state/x?period=2026Q2&sort=name"
    })
    @DisplayName("has each parameter once, with the value of the view")
    void once(String built, String address) {
        assertThat(PageAddress.eachOnce(built)).isEqualTo(address);
    }
}
