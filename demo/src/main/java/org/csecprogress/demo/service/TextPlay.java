package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextSheet;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.TextReviewProgress;
import org.csecprogress.release.text.service.TextReviewService;

/**
 * Plays the review of a release's public texts in one transaction: unflagged ones author by author,
 * the rest one by one.
 */
@ApplicationScoped
@Transactional
@ForEverybody
class TextPlay {
    @Inject private TextReviewService reviews;

    /** Returns whether a text waits for a decision. */
    public boolean isOpen(Actor officer, ReleaseNumber number) {
        return reviews.review(officer, number).filter(found -> found.all().open() > 0).isPresent();
    }

    /** Decides on all open texts. */
    public void play(Actor officer, ReleaseNumber number, DemoPlan plan) {
        TextReviewProgress review = reviews.review(officer, number).orElseThrow();
        review.authors().keySet().forEach(author -> play(officer, number, author, plan));
    }

    private void play(Actor officer, ReleaseNumber number, TextAuthor author, DemoPlan plan) {
        TextSheet sheet = sheet(officer, number, author);
        if (!sheet.passable().isEmpty()) {
            Acceptance.require(
                    reviews.passUnflagged(officer, number, author, sheet.seen()), number);
        }
        for (ReviewedText text : sheet.texts()) {
            if (text.isOpen() && text.isFlagged()) {
                decide(officer, number, text, plan);
            }
        }
    }

    private TextSheet sheet(Actor officer, ReleaseNumber number, TextAuthor author) {
        return reviews.look(officer, number, author).orElseThrow().sheet();
    }

    private void decide(Actor officer, ReleaseNumber number, ReviewedText text, DemoPlan plan) {
        TextAuthor author = text.text().author();
        String field = text.text().field();
        Optional<String> reason =
                author.county()
                        .filter(county -> text.isComparing())
                        .flatMap(county -> plan.sentBack(number.period(), county, field));
        Acceptance.require(
                reviews.decide(
                        officer,
                        number,
                        author,
                        field,
                        sheet(officer, number, author).seen(),
                        reason.isPresent() ? TextVerdict.SENT_BACK : TextVerdict.PASSED,
                        reason.orElse("")),
                number);
    }
}
