package org.csecprogress.release.freeze.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.Refusals.keys;

import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The second freeze of a quarter")
class SecondFreezeTest extends FreezeSpecification {
    @ParameterizedTest
    @EnumSource
    @DisplayName("is refused while a release of the quarter is on its way, or once one was public")
    void second(Known known) {
        aFiling().approved().into(portal);
        known.play(aRelease()).into(portal);
        aRelease().in("2026Q2").published().into(portal);
        assertThat(keys(freeze())).containsExactly(known.problem);
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
