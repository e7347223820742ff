package org.csecprogress.release.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The services of a report, one a row,")
class ServiceRowsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(2);

    private static ServiceRows of(String rows) {
        String heads = "section,dimension,group,needed,reached,ended,bands,met,otherwise,top\n";
        return ServiceRows.read(file -> (heads + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("are all public types of service, in their order")
    void types() {
        List<ServiceRow> rows = ServiceRows.builtIn().all();
        assertThat(rows)
                .extracting(ServiceRow::group)
                .containsExactlyElementsOf(
                        CATALOG.dimension(rows.get(0).dimension()).publicGroups().stream()
                                .map(PublicGroup::code)
                                .toList());
        assertThat(ServiceRows.builtIn().in(rows.get(0).section())).isEqualTo(rows);
        assertThat(ServiceRows.builtIn().in(rows.get(0).section() + 1)).isEmpty();
    }

    @Test
    @DisplayName("have measures of their section, each of which is the whole of the next")
    void measures() {
        for (ServiceRow row : ServiceRows.builtIn().all()) {
            String type =
                    CATALOG.dimension(row.dimension())
                            .publicGroup(row.group())
                            .orElseThrow()
                            .label()
                            .en();
            assertThat(row.measures())
                    .allSatisfy(
                            code -> {
                                Measure measure = CATALOG.measure(code);
                                assertThat(measure.reportSection()).isEqualTo(row.section());
                                assertThat(measure.publication().stateTotal()).isEqualTo(Level.Q);
                                assertThat(measure.name().en()).startsWith(type);
                            });
            assertThat(whole(row.reached())).isEqualTo(row.needed());
            assertThat(whole(row.ended())).isEqualTo(row.reached());
            assertThat(whole(row.met())).isEqualTo(row.ended());
            assertThat(whole(row.otherwise())).isEqualTo(row.ended());
            assertThat(CATALOG.measure(row.ended()).hasMedian()).isTrue();
            assertThat(CATALOG.measure(row.ended()).publication().stateBreakdowns())
                    .containsOnlyKeys(row.bands());
        }
    }

    private static String whole(String measure) {
        return CATALOG.measure(measure).denominatorText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5,T,G,A-1,A-2,A-3,B,A-4,A-4,100\n",
                "5,T,G,A-1,A-2,A-3,B,A-4,A-5,100\n5,T,H,A-5,A-6,A-7,B,A-8,A-9,100\n",
                "5,T,G,A-1,A-2,A-3,B,A-4,A-5,0\n",
                "5,T,G,A-1,,A-3,B,A-4,A-5,100\n",
                "5,T,,A-1,A-2,A-3,B,A-4,A-5,100\n",
                "five,T,G,A-1,A-2,A-3,B,A-4,A-5,100\n"
            })
    @DisplayName("are refused with a measure in two places, or with an empty one")
    void refused(String rows) {
        assertThatThrownBy(() -> of(rows)).isInstanceOf(TableException.class);
    }
}
