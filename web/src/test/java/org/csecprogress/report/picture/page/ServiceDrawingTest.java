package org.csecprogress.report.picture.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.report.picture.page.YearOfRows.HIDDEN;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.finding.ChangeDefinitions;
import org.csecprogress.release.topic.ServiceRow;
import org.csecprogress.release.topic.ServiceRows;
import org.csecprogress.report.drawing.page.Drawing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The drawing in the row of a service")
class ServiceDrawingTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(2);
    private static final ServiceRow SERVICE = ServiceRows.builtIn().all().get(0);

    private final ReportPictures pictures = new ReportPictures();

    private Drawing drawing(long now) {
        YearOfRows rows =
                new YearOfRows("2028Q2")
                        .state(SERVICE.reached(), now, 100)
                        .before(SERVICE.reached(), 50, 100);
        return pictures.small(
                        CATALOG.measure(SERVICE.reached()), SERVICE.top(), rows.source(Language.EN))
                .orElseThrow();
    }

    @Test
    @DisplayName("is the share reached over the quarters, of which no change is told")
    void share() {
        assertThat(ChangeDefinitions.builtIn().of(SERVICE.reached())).isEmpty();
        assertThat(drawing(100).description())
                .isEqualTo("Line chart. 2027Q3: 50%; 2027Q4: 50%; 2028Q1: 50%; 2028Q2: 100%.");
        assertThat(drawing(100).dots())
                .extracting(Drawing.Dot::y)
                .containsExactly("16", "16", "16", "4");
    }

    @Test
    @DisplayName("has no mark for a quarter that is withheld")
    void withheld() {
        assertThat(drawing(HIDDEN).description()).endsWith("2028Q2: withheld to protect privacy.");
        assertThat(drawing(HIDDEN).dots()).hasSize(3);
    }
}
