package org.csecprogress.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogFiles;
import org.csecprogress.catalog.place.Counties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The files of the data dictionary")
class DictionaryFilesTest {
    @Test
    @DisplayName("are enough to read every version again with the same digest")
    void readAgain(@TempDir Path folder) throws IOException {
        CatalogFiles.copy(folder, 2, "2027Q1");
        CatalogSource source = CatalogSource.directory(folder, Catalogs.builtInSource());
        Catalogs catalogs = Catalogs.read(source);
        Map<String, byte[]> files = new HashMap<>();
        DictionaryFiles dictionary = DictionaryFiles.read(source, catalogs);
        dictionary.names().forEach(n -> files.put(n, dictionary.find(n).orElseThrow()));
        Catalogs again = Catalogs.read(files::get);
        assertThat(again.all().stream().map(Catalog::digest))
                .isEqualTo(catalogs.all().stream().map(Catalog::digest).toList());
        assertThat(again.latest().version()).isEqualTo(2);
        assertThat(Counties.read(file -> files.get("reference/" + file)).all())
                .hasSize(Counties.COUNT);
    }

    @Test
    @DisplayName("are exactly those listed")
    void noOthers() {
        CatalogSource source = Catalogs.builtInSource();
        DictionaryFiles dictionary = DictionaryFiles.read(source, Catalogs.read(source));
        assertThat(dictionary.find("1/measures.csv")).isPresent();
        for (String name :
                List.of(
                        "measures.csv",
                        "3/measures.csv",
                        "1/../1/measures.csv",
                        "reference/cwscms_ethnicity_map.csv",
                        "")) {
            assertThat(dictionary.find(name)).as(name).isEmpty();
        }
    }
}
