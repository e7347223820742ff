package org.csecprogress.doctor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.service.Profile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A portal")
class ProfileCheckTest {
    private static Optional<Flaw> refusal(String profile, boolean hasDemonstration) {
        return ProfileCheck.refusal(
                new Profile(Optional.ofNullable(profile)).isDemonstration(), hasDemonstration);
    }

    @Test
    @DisplayName("without the demonstration starts under any other profile")
    void production() {
        assertThat(refusal(null, false)).isEmpty();
        assertThat(refusal("production", false)).isEmpty();
        assertThat(refusal("DEMO", false))
                .hasValueSatisfying(
                        why -> assertThat(why).asString().contains("has no demonstration"));
    }

    @Test
    @DisplayName("with the demonstration starts only under its profile")
    void demonstration() {
        assertThat(refusal("demo", true)).isEmpty();
        for (String other : new String[] {null, "", "production"}) {
            assertThat(refusal(other, true))
                    .hasValueSatisfying(
                            why ->
                                    assertThat(why)
                                            .asString()
                                            .contains("only with CSEC_PROFILE=demo"));
        }
    }
}
