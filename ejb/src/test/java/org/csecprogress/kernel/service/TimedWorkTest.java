package org.csecprogress.kernel.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The work of a timer")
class TimedWorkTest {
    private static final String RESTORED = "csec.restored";

    private final List<String> done = new ArrayList<>();

    @Test
    @DisplayName("is not done while the portal is at rest")
    void atRest() {
        System.setProperty(RESTORED, "true");
        try {
            TimedWork.run("The sending of mail", () -> done.add("mail"));
        } finally {
            System.clearProperty(RESTORED);
        }
        assertThat(done).isEmpty();
        TimedWork.run("The sending of mail", () -> done.add("mail"));
        assertThat(done).containsExactly("mail");
    }
}
