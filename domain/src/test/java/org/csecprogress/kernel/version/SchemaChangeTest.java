package org.csecprogress.kernel.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A migration that a node does not know")
class SchemaChangeTest {
    @Test
    @DisplayName("lets every node run where it expands")
    void expands() {
        SchemaChange change = SchemaChange.of("expand keep requests");
        assertThat(change.isClassed()).isTrue();
        assertThat(change.bears(VersionNumber.of("0.1.0"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0.9.9, false",
        "0.10.0, false",
        "0.10.0-SNAPSHOT, false",
        "0.10.1, true",
        "0.11.0, true",
        "1.0.0, true"
    })
    @DisplayName("lets nodes run that are later than the version that it ends")
    void contracts(String node, boolean runs) {
        SchemaChange change = SchemaChange.of("contract 0.10.0 drop the old texts");
        assertThat(change.last()).contains(VersionNumber.of("0.10.0"));
        assertThat(change.bears(VersionNumber.of(node))).isEqualTo(runs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "filing",
                "expand",
                "expanded rows",
                "Expand rows",
                "expand  rows",
                "contract drop the old texts",
                "contract 0.1 drop the old texts",
                "contract 0.1.0"
            })
    @DisplayName("lets no node run where its name says neither")
    void unclassed(String description) {
        SchemaChange change = SchemaChange.of(description);
        assertThat(change.isClassed()).isFalse();
        assertThat(change.bears(VersionNumber.of("9999.0.0"))).isFalse();
    }
}
