package org.csecprogress.report.explore.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A question about a withdrawn release")
class ExplorePagesTest {
    private static final List<PublicRelease> RELEASES =
            List.of(
                    release("2026Q2-r2", ReleaseStatus.WITHDRAWN),
                    release("2026Q2-r1", ReleaseStatus.RESTATED),
                    release("2026Q1-r1", ReleaseStatus.WITHDRAWN),
                    release("2025Q2-r2", ReleaseStatus.PUBLISHED),
                    release("2025Q2-r1", ReleaseStatus.WITHDRAWN));

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

    @ParameterizedTest
    @CsvSource({
        "2026Q2,2026Q2-r2",
        "2025-26,2026Q2-r2",
        "2026Q1,2026Q1-r1",
        "2025Q2,",
        "2024-25,",
        "2026Q3,",
        "2026-27,",
        "anything,",
        ","
    })
    @DisplayName("leads to its notice, whether a quarter or a year was asked for")
    void withdrawn(String time, String number) {
        assertThat(ExplorePages.withdrawn(time, RELEASES).map(r -> r.number().toString()))
                .isEqualTo(Optional.ofNullable(number));
    }
}
