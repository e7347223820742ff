package org.csecprogress.report.serving.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A public page")
class PublicPageTest {
    private static PublicRelease release(String number, ReleaseStatus status) {
        return new PublicRelease(
                ReleaseNumber.parse(number).orElseThrow(),
                status,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                58,
                new PartDigests("", null, null, null, null, null),
                1,
                0,
                null,
                null,
                null,
                null);
    }

    private static final List<PublicRelease> RELEASES =
            List.of(
                    release("2026Q2-r1", ReleaseStatus.WITHDRAWN),
                    release("2026Q1-r2", ReleaseStatus.PUBLISHED),
                    release("2026Q1-r1", ReleaseStatus.RESTATED));

    @ParameterizedTest
    @CsvSource({
        "/report/latest,/report/latest",
        "/report/2026Q1-r2,/report/latest",
        "/es/report/2026Q1-r2/county/yuba,/report/latest/county/yuba",
        "/report/2026Q1-r2/victims/VC-08,/report/latest/victims/VC-08",
        "/report/2026Q1-r1,/report/2026Q1-r1",
        "/report/2026Q1-r1/county/yuba,/report/2026Q1-r1/county/yuba",
        "/report/2026Q2-r1,/report/2026Q2-r1",
        "/archive,/archive",
        "/es,/"
    })
    @DisplayName("has one address for search engines, and the newest report has \"latest\"")
    void canonical(String address, String path) {
        Optional<PublicPage> page = PublicPage.of(PublicRoute.of(address).orElseThrow(), RELEASES);
        assertThat(page.orElseThrow().canonical()).isEqualTo(path);
    }
}
