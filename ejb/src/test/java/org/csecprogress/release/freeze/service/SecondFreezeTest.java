package org.csecprogress.release.freeze.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.FilingBuilder.aFiling;
import static org.csecprogress.inmemory.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PlayedRelease;
import org.csecprogress.inmemory.Staff;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The second freeze of a quarter")
class SecondFreezeTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final ReleaseNumber FIRST = new ReleaseNumber(Q3, 1);

    /** The first minute of 14 December in California, the day of the freeze. */
    private static final Instant NOW = Instant.parse("2026-12-14T08:00:00Z");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final FreezeService service = portal.bean(FreezeService.class);
    private final Releases releases = portal.bean(Releases.class);

    private FreezeReadiness readiness() {
        return service.readiness(Staff.REVIEWER, Q3);
    }

    private Decision freeze() {
        return freeze(readiness().shown());
    }

    private Decision freeze(String shown) {
        return service.freeze(Staff.PUBLISHER, Q3, shown);
    }

    private static List<String> problems(Decision decision) {
        return ((Decision.Refused) decision).problems().stream().map(Problem::key).toList();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is refused while a release of the quarter is on its way, or once one was public")
    void second(Known known) {
        aFiling().approved().into(portal);
        known.play(aRelease()).into(portal);
        aRelease().in("2026Q2").published().into(portal);
        assertThat(problems(freeze())).containsExactly(known.problem);
        assertThat(portal.events().all()).isEmpty();
    }

    /** How far the release of the quarter is. */
    enum Known {
        FROZEN("release.underway") {
            @Override
            PlayedRelease play(PlayedRelease release) {
                return release.frozen();
            }
        },
        FAILED("release.underway") {
            @Override
            PlayedRelease play(PlayedRelease release) {
                return release.failed();
            }
        },
        SCHEDULED("release.underway") {
            @Override
            PlayedRelease play(PlayedRelease release) {
                return release.scheduledFor("2026-12-29T17:00:00Z");
            }
        },
        PUBLISHED("release.second") {
            @Override
            PlayedRelease play(PlayedRelease release) {
                return release.published();
            }
        },
        RESTATED("release.second") {
            @Override
            PlayedRelease play(PlayedRelease release) {
                return release.restated();
            }
        },
        WITHDRAWN("release.second") {
            @Override
            PlayedRelease play(PlayedRelease release) {
                return release.withdrawn();
            }
        };

        private final String problem;

        Known(String problem) {
            this.problem = problem;
        }

        abstract PlayedRelease play(PlayedRelease release);
    }

    @Test
    @DisplayName("of a quarter that was unfrozen uses its number again")
    void thawed() {
        aFiling().approved().into(portal);
        aRelease()
                .frozen()
                .step(ReleaseAction.THAW, Staff.PUBLISHER, "A county asked.")
                .into(portal);
        assertThat(freeze()).isInstanceOf(Decision.Accepted.class);
        assertThat(releases.all()).extracting(Release::number).containsExactly(FIRST);
        assertThat(releases.find(FIRST).orElseThrow().status()).isEqualTo(ReleaseStatus.FROZEN);
    }
}
