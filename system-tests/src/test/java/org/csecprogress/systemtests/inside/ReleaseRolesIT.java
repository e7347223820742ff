package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.archive.service.ArchiveAuditService;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.making.service.WhatIfService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.ReleaseWithdrawalService;
import org.csecprogress.release.publishing.service.RestatementService;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.review.service.DisclosureReviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

@DisplayName("Inside the server, the work on releases")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class ReleaseRolesIT {
    private static final ReleaseNumber NUMBER = ReleaseNumber.parse("2019Q1-r1").orElseThrow();

    @Inject private FreezeService freezes;
    @Inject private BuildService builds;
    @Inject private PublishingService publishing;
    @Inject private RestatementService restatements;
    @Inject private ActivationService activations;
    @Inject private DisclosureReviewService reviews;
    @Inject private WhatIfService whatIfs;
    @Inject private StepBackService stepBack;
    @Inject private ReleaseWithdrawalService withdrawals;
    @Inject private ArchiveAuditService audits;

    /** Returns everybody but some: all offices, a preparer and nobody. */
    private static List<Actor> allBut(Actor... some) {
        Set<Actor> others = new HashSet<>(Staff.ofTheState());
        others.add(Staff.preparer(Staff.county("Nevada")));
        others.add(Actor.NOBODY);
        others.removeAll(List.of(some));
        return new ArrayList<>(others);
    }

    private static void assertForbidden(Executable... calls) {
        for (Executable call : calls) {
            assertThrows(ForbiddenException.class, call);
        }
    }

    @Test
    @DisplayName("lets only the publisher freeze, build, publish and restate")
    void publisher() {
        for (Actor other : allBut(Staff.PUBLISHER)) {
            assertForbidden(
                    () -> freezes.freeze(other, NUMBER.period(), ""),
                    () -> builds.start(other, NUMBER, 1),
                    () -> builds.build(other, NUMBER, 1),
                    () -> builds.stop(other, NUMBER),
                    () -> stepBack.thaw(other, NUMBER, 1, "Wait."),
                    () -> publishing.publish(other, NUMBER, 1, NUMBER.toString()),
                    () ->
                            restatements.restate(
                                    other,
                                    NUMBER,
                                    RestatementKind.LATE_DATA,
                                    new LocalText("Why.", "Por.")));
        }
    }

    @Test
    @DisplayName("lets only the disclosure officer revoke a clearance")
    void officer() {
        for (Actor other : allBut(Staff.DISCLOSURE)) {
            assertForbidden(() -> stepBack.revoke(other, NUMBER, 1, "Wait."));
        }
    }

    @Test
    @DisplayName("lets only these two and the three who sign see what is withheld")
    void review() {
        for (Actor other :
                allBut(
                        Staff.DISCLOSURE,
                        Staff.PUBLISHER,
                        Staff.STATISTICS,
                        Staff.LEGAL,
                        Staff.DEPARTMENT)) {
            assertForbidden(() -> reviews.look(other, NUMBER));
        }
    }

    @Test
    @DisplayName("lets only the officer and the publisher decide how figures are protected")
    void both() {
        for (Actor other : allBut(Staff.DISCLOSURE, Staff.PUBLISHER)) {
            assertForbidden(
                    () -> activations.all(other),
                    () -> activations.agree(other, 1, ""),
                    () -> whatIfs.find(other, NUMBER),
                    () -> whatIfs.ask(other, NUMBER, 11, Criterion.COVER, Set.of()),
                    () -> withdrawals.agree(other, NUMBER, 1, true),
                    () -> audits.look(other),
                    () -> audits.isAlarming(other),
                    () -> audits.start(other));
        }
    }
}
