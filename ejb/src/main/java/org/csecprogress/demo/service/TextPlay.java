package org.csecprogress.demo.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.csecprogress.demo.DemoPlan;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReviewedText;
import org.csecprogress.publication.TextSheet;
import org.csecprogress.publication.TextVerdict;
import org.csecprogress.publication.service.TextReview;
import org.csecprogress.publication.service.TextReviewService;
import org.csecprogress.submission.Decision;

/**
 * Plays the reading of a release's public texts, all of it in one transaction: what is not flagged
 * county by county, the rest one by one.
 */
@ApplicationScoped
@Transactional
@PermitAll
class TextPlay {
    private final TextReviewService reviews;

    protected TextPlay() {
        this(null);
    }

    @Inject
    TextPlay(TextReviewService reviews) {
        this.reviews = reviews;
    }

    /** Whether a text waits for a decision. */
    public boolean isOpen(Actor officer, ReleaseNumber number) {
        return reviews.review(officer, number).filter(found -> found.all().open() > 0).isPresent();
    }

    /** Decides about everything that is open. */
    public void play(Actor officer, ReleaseNumber number, DemoPlan plan) {
        TextReview review = reviews.review(officer, number).orElseThrow();
        review.counties().keySet().forEach(county -> play(officer, number, county, plan));
    }

    private void play(Actor officer, ReleaseNumber number, CountyCode county, DemoPlan plan) {
        TextSheet sheet = sheet(officer, number, county);
        if (!sheet.passable().isEmpty()) {
            accept(number, reviews.passUnflagged(officer, number, county, sheet.seen()));
        }
        for (ReviewedText text : sheet.texts()) {
            if (text.isOpen() && text.isFlagged()) {
                decide(officer, number, text, plan);
            }
        }
    }

    private TextSheet sheet(Actor officer, ReleaseNumber number, CountyCode county) {
        return reviews.look(officer, number, county).orElseThrow().sheet();
    }

    private void decide(Actor officer, ReleaseNumber number, ReviewedText text, DemoPlan plan) {
        CountyCode county = text.text().county();
        String field = text.text().field();
        Optional<String> reason =
                text.isComparing()
                        ? plan.sentBack(number.period(), county, field)
                        : Optional.empty();
        accept(
                number,
                reviews.decide(
                        officer,
                        number,
                        county,
                        field,
                        sheet(officer, number, county).seen(),
                        reason.isPresent() ? TextVerdict.SENT_BACK : TextVerdict.PASSED,
                        reason.orElse("")));
    }

    private static void accept(ReleaseNumber number, Decision decision) {
        if (!(decision instanceof Decision.Accepted)) {
            throw new IllegalStateException(
                    "the demonstration is refused the texts of %s: %s".formatted(number, decision));
        }
    }
}
