package org.csecprogress.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The column that marks invented files")
class MarkColumnTest {
    private static String added(String csv, boolean mark) {
        return text(MarkColumn.added(bytes(csv), mark));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("is the last of every row, and changes nothing before it")
    void isLast(boolean mark) {
        assertThat(added("a,b\n1,\n\"x, \"\"y\"\"\nz\",2\n", mark))
                .isEqualTo(
                        "a,b,demonstration\n1,,%1$s\n\"x, \"\"y\"\"\nz\",2,%1$s\n".formatted(mark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "a,b\r\n1,2\r\n",
                "a,b\n1,2",
                "a,b\n",
                "a,b",
                "a\n\"1\n,true\n\"\n",
                "a,b\n\"ñ\",\n"
            })
    @DisplayName("is removed without a trace, whatever the line ends")
    void isTakenAway(String csv) {
        for (boolean mark : new boolean[] {true, false}) {
            assertThat(text(MarkColumn.removed(bytes(added(csv, mark))))).isEqualTo(csv);
        }
        assertThat(text(MarkColumn.removed(bytes(csv)))).isEqualTo(csv);
    }

    @Test
    @DisplayName("of the whole data dictionary leaves what the product reads, byte by byte")
    void dictionary() {
        DictionaryFiles files =
                DictionaryFiles.read(CatalogSource.classpath("catalog"), Catalogs.builtIn());
        assertThat(files.names()).hasSizeGreaterThan(20);
        for (String name : files.names()) {
            byte[] bytes = files.find(name).orElseThrow();
            byte[] marked = MarkColumn.added(bytes, true);
            assertThat(marked).as(name).isNotEqualTo(bytes);
            assertThat(MarkColumn.removed(marked)).as(name).isEqualTo(bytes);
        }
    }
}
