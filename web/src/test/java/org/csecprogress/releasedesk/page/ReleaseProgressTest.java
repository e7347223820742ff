package org.csecprogress.releasedesk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.releasedesk.page.ReleaseProgress.Name;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The stages of a release")
class ReleaseProgressTest {
    @ParameterizedTest(name = "{0}, in force {1}, built {2}, read {3}, signed {4}: {5}")
    @CsvSource({
        "NONE, false, false, true, false, NWWWWWWW",
        "FROZEN, false, false, true, false, DNNWWWWW",
        "FROZEN, true, false, true, false, DDNWWWWW",
        "FAILED, true, false, true, false, DDNWWWWW",
        "BUILT, true, true, false, false, DDDNNWWW",
        "BUILT, true, true, true, false, DDDDNWWW",
        "BUILT, true, true, false, true, DDDNDWWW",
        "BUILT, true, true, true, true, DDDDDNWW",
        "BUILT, true, false, true, true, DDNWWWWW",
        "CLEARED, true, true, true, true, DDDDDDNW",
        "SCHEDULED, true, true, true, true, DDDDDDNW",
        "PUBLISHED, true, true, true, true, DDDDDDDD",
        "RESTATED, true, true, true, true, DDDDDDDD",
        "WITHDRAWN, true, true, true, true, DDDDDDDG"
    })
    @DisplayName("are done, now, waiting or gone as its status says, and what it waits for")
    void states(
            ReleaseStatus status,
            boolean inForce,
            boolean built,
            boolean read,
            boolean signed,
            String stages) {
        var progress = new ReleaseProgress(status, inForce, built, read, signed);
        assertThat(
                        Arrays.stream(Name.values())
                                .map(stage -> progress.state(stage).name().substring(0, 1))
                                .collect(Collectors.joining()))
                .isEqualTo(stages);
    }
}
