package org.csecprogress.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.csecprogress.budget.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A CSV file")
class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t1"})
    @Proves("ASVS 1.2.10")
    @DisplayName("never begins a field as a formula")
    void formula(String text) {
        assertThat(Csv.field(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-1", "a", "", "'", "'a", "=", "it's"})
    @DisplayName("gives the text back that was made safe")
    void unsafe(String text) {
        assertThat(Csv.unsafe(Csv.safe(text))).isEqualTo(text);
    }

    @Test
    @DisplayName("quotes commas, quotes and line ends, and ends each line with CR LF")
    void rfc4180() {
        assertThat(Csv.field("a,b")).isEqualTo("\"a,b\"");
        assertThat(Csv.field("say \"a\"")).isEqualTo("\"say \"\"a\"\"\"");
        assertThat(Csv.field("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(Csv.field("*")).isEqualTo("*");
        byte[] bytes = Csv.of(List.of("a", "b"), List.of(List.of("", "ñ")));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("a,b\r\n,ñ\r\n");
    }

    @Test
    @DisplayName("for spreadsheets starts with a byte order mark and runs no formula")
    void spreadsheets() {
        byte[] bytes = Csv.forSpreadsheets(List.of(List.of("=1+1"), List.of("b", "c")));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=1+1\r\nb,c\r\n");
    }
}
