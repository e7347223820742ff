package org.csecprogress.systemtests.inside;

import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;

/**
 * Opens, signs and clears a release as its three signatories and the disclosure officer of the
 * {@link Staff}; the publisher opens it too.
 */
record Passing(ClearingService clearing, ReleasePreview previews, ReleaseOverviewService desk) {
    static final String DECISION =
            "Counts of 1 to 10 are withheld whatever the score, and the audit is passed.";

    /** Runs all steps up to the first that is refused. */
    Decision clear(ReleaseNumber number, String decision) {
        for (ReleaseAction signOff : ReleaseAction.SIGN_OFFS) {
            ReleaseOverview release = look(number);
            if (!release.signed().contains(signOff)) {
                Decision signed = sign(number, signOff);
                if (!(signed instanceof Decision.Accepted)) {
                    return signed;
                }
            }
        }
        open(Staff.DISCLOSURE, number, ReleaseAction.CLEAR);
        open(Staff.PUBLISHER, number, ReleaseAction.PUBLISH);
        return clearing.clear(Staff.DISCLOSURE, number, look(number).version(), decision);
    }

    /** Opens what the signature requires, then signs. */
    Decision sign(ReleaseNumber number, ReleaseAction signOff) {
        Actor signatory = signatory(signOff);
        open(signatory, number, signOff);
        return clearing.sign(signatory, number, look(number).version(), signOff);
    }

    private static Actor signatory(ReleaseAction signOff) {
        return switch (signOff) {
            case SIGN_STATISTICS -> Staff.STATISTICS;
            case SIGN_LEGAL -> Staff.LEGAL;
            case SIGN_DEPARTMENT -> Staff.DEPARTMENT;
            default -> throw new IllegalArgumentException("no sign-off: " + signOff);
        };
    }

    void open(Actor actor, ReleaseNumber number, ReleaseAction action) {
        action.attests().forEach(part -> previews.opened(actor, number, part));
    }

    private ReleaseOverview look(ReleaseNumber number) {
        return desk.find(Staff.DISCLOSURE, number).orElseThrow();
    }
}
