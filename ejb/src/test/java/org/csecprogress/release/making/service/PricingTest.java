package org.csecprogress.release.making.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.UnpricedPlans;
import org.csecprogress.solver.SolverUnavailableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Specifies how the price of a release's protection is worked out. */
@DisplayName("The price of a release's protection")
class PricingTest {
    private static final Price PRICE = new Price(4, 1, 2, 3);

    private final BuildDesk desk = new BuildDesk().inForce();
    private final UnpricedPlans waiting = desk.portal.bean(UnpricedPlans.class);
    private final BuiltContent built = desk.portal.bean(BuiltContent.class);
    private Release release;

    @BeforeEach
    void build() {
        release = desk.frozen();
        Decision decision =
                desk.portal
                        .bean(BuildService.class)
                        .build(Staff.PUBLISHER, release.number(), release.version());
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
    }

    private void tick(String seconds) {
        desk.portal.set("csec.release.price.seconds", seconds);
        desk.portal.bean(PricingTimer.class).startDue();
        desk.work.run();
    }

    private Optional<Price> price() {
        return built.certificate(release).orElseThrow().price();
    }

    private boolean waits() {
        return waiting.take(Instant.now(), Instant.now()).isPresent();
    }

    @Test
    @DisplayName("comes into the certificate some time after the build, once")
    void priced() {
        assertThat(price()).isEmpty();
        tick("0");
        assertThat(price()).contains(PRICE);
        assertThat(waits()).isFalse();
    }

    @Test
    @DisplayName("is left for later in the first minutes of a server")
    void early() {
        tick("600");
        assertThat(price()).isEmpty();
        assertThat(waits()).isTrue();
    }

    @Test
    @DisplayName("is left for later while somebody works on a release")
    void busy() {
        ReleaseJobs jobs = desk.portal.bean(ReleaseJobs.class);
        String token = jobs.begin(release, JobKind.WHAT_IF, Staff.DISCLOSURE).orElseThrow();
        tick("0");
        assertThat(price()).isEmpty();
        jobs.end(token);
        tick("0");
        assertThat(price()).contains(PRICE);
    }

    static Stream<RuntimeException> failures() {
        return Stream.of(
                new IllegalStateException("no bound"),
                new SolverUnavailableException("none", null));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("is not known if it could not be worked out, and is not tried again")
    void fails(RuntimeException failure) {
        desk.builder.unpriced(failure);
        tick("0");
        assertThat(price()).isEmpty();
        assertThat(waits()).isFalse();
    }

    @Test
    @DisplayName("is not known if the plan is of other inputs")
    void other() {
        desk.builder.price(Optional.empty());
        tick("0");
        assertThat(price()).isEmpty();
        assertThat(waits()).isFalse();
    }

    @Test
    @DisplayName("is not worked out from what the release was not built from")
    void changed() {
        rebuilt("inputs");
        tick("0");
        assertThat(price()).isEmpty();
        assertThat(waits()).isFalse();
    }

    @Test
    @DisplayName("waits again if the release was built again meanwhile")
    void again() {
        desk.builder.meanwhile(() -> rebuilt("tables"));
        tick("0");
        assertThat(waits()).isTrue();
    }

    /** Changes a digest of the release, as another build would. */
    private void rebuilt(String digest) {
        desk.portal.memory().update(Memory.value(release, "build"), digest, "of another build");
    }
}
