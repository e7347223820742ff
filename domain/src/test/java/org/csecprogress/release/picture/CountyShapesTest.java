package org.csecprogress.release.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.TableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The outlines of the counties")
class CountyShapesTest {
    private static final Counties COUNTIES = Counties.builtIn();

    private static CountyShapes without(String fips) {
        String whole =
                new String(
                        CatalogSource.classpath("reference").read("county_map_paths.csv"),
                        StandardCharsets.UTF_8);
        String rest =
                whole.lines()
                        .filter(line -> !line.startsWith(fips))
                        .collect(Collectors.joining("\n"));
        return CountyShapes.read(file -> rest.getBytes(StandardCharsets.UTF_8), COUNTIES);
    }

    @Test
    @DisplayName("are 58, all closed and all different")
    void all() {
        CountyShapes shapes = CountyShapes.builtIn();
        Set<String> paths = new HashSet<>();
        for (County county : COUNTIES.all()) {
            assertThat(shapes.path(county.code())).as(county.name()).startsWith("M").endsWith("Z");
            paths.add(shapes.path(county.code()));
        }
        assertThat(paths).hasSize(Counties.COUNT);
    }

    @Test
    @DisplayName("are refused if a county is missing")
    void missing() {
        assertThatThrownBy(() -> without("06001"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("Alameda is not drawn");
    }
}
