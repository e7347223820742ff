package org.csecprogress.publication.smallworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Small archives, attacked by whoever knows all that is public and one county")
class SmallWorldTest {
    private static final int ORDINARY = 100;
    private static final int NIGHTLY = 10_000;

    private final List<String> leaks = new ArrayList<>();
    private int unfinished;
    private int unproved;

    @Test
    @DisplayName("tell nobody a count of 1 to 10")
    void withstand() {
        int systems = Boolean.getBoolean("csec.nightly") ? NIGHTLY : ORDINARY;
        for (int seed = 1; seed <= systems; seed++) {
            attack(ArchiveGenerator.archive(seed));
        }
        assertThat(leaks).as("what can be worked out, and from which archive").isEmpty();
        assertThat(unfinished).as("searches without an answer").isLessThan(systems / 50);
        assertThat(unproved).as("archives that are not published").isLessThan(systems / 10);
    }

    private void attack(SmallArchive archive) {
        PublicRecord record = new PublicRecord(archive.catalog());
        Publisher.publish(archive, record)
                .ifPresent(
                        number -> {
                            unproved++;
                            if (number.revision() > 1) {
                                leaks.add(archive + "cannot be published: " + number);
                            }
                        });
        Checker.Result result = Checker.check(archive, record);
        unfinished += result.unfinished() > 0 ? 1 : 0;
        if (!result.findings().isEmpty()) {
            leaks.add(archive + String.join("\n", result.findings()));
        }
    }
}
