package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.activation.service.Activation;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.AuthorTexts;
import org.csecprogress.release.text.service.TextReviewService;

/**
 * Takes the steps of a release with the product's services, as the {@link Staff} of its offices.
 */
@ApplicationScoped
public class ReleaseSteps {
    @Inject private ActivationService activations;
    @Inject private FreezeService freezes;
    @Inject private BuildService builds;
    @Inject private TextReviewService texts;
    @Inject private ClearingService clearing;
    @Inject private ReleasePreview previews;
    @Inject private ReleaseOverviewService desk;
    @Inject private PublishingService publishing;

    /** Puts the protection of figures into force with two people, where it is not yet. */
    public void putInForce() {
        for (Actor actor : List.of(Staff.DISCLOSURE, Staff.PUBLISHER)) {
            for (Activation activation : activations.all(actor)) {
                if (!activation.isInForce()) {
                    int version = activation.rules().catalog().version();
                    assertAccepted(activations.agree(actor, version, activation.shown()));
                }
            }
        }
    }

    /** Freezes a quarter as a publisher who looked at it. */
    public void freeze(ReportingPeriod period) {
        putInForce();
        String shown = freezes.readiness(Staff.PUBLISHER, period).shown();
        assertAccepted(freezes.freeze(Staff.PUBLISHER, period, shown));
    }

    /** Builds the tables of a frozen release, and waits for them. */
    public void build(ReleaseNumber number) {
        assertAccepted(builds.build(Staff.PUBLISHER, number, look(number).version()));
    }

    /**
     * Lets everybody open, sign and clear a built release, up to the first step that is refused.
     */
    public Decision clear(ReleaseNumber number) {
        texts.look(Staff.DISCLOSURE, number, TextAuthor.STATE)
                .map(AuthorTexts::sheet)
                .ifPresent(sheet -> sheet.texts().forEach(t -> pass(number, t.text().field())));
        return new Passing(clearing, previews, desk).clear(number, Passing.DECISION);
    }

    private void pass(ReleaseNumber number, String field) {
        String seen =
                texts.look(Staff.DISCLOSURE, number, TextAuthor.STATE).orElseThrow().sheet().seen();
        assertAccepted(
                texts.decide(
                        Staff.DISCLOSURE,
                        number,
                        TextAuthor.STATE,
                        field,
                        seen,
                        TextVerdict.PASSED,
                        ""));
    }

    /** Publishes a cleared release. */
    public Decision publish(ReleaseNumber number) {
        long version = look(number).version();
        return publishing.publish(Staff.PUBLISHER, number, version, number.toString());
    }

    /** Takes all steps that a frozen release still needs to be public. */
    public void release(ReleaseNumber number) {
        build(number);
        assertAccepted(clear(number));
        assertAccepted(publish(number));
        assertEquals(ReleaseStatus.PUBLISHED, look(number).status());
    }

    /** Returns a release as the disclosure officer sees it. */
    public ReleaseOverview look(ReleaseNumber number) {
        return desk.find(Staff.DISCLOSURE, number).orElseThrow();
    }
}
