package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.TextTally;
import org.csecprogress.release.text.service.TextReviewProgress;
import org.csecprogress.release.text.service.TextReviewService;
import org.csecprogress.releasedesk.text.page.CommentaryView;
import org.csecprogress.releasedesk.text.page.TextsAddress;

/** The progress of the review of public texts, for the release desk. */
@Named
@RequestScoped
public class TextProgress {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private TextReviewService reviews;
    @Inject private ReleaseFacts facts;

    private Optional<TextReviewProgress> review;

    private Optional<TextReviewProgress> review() {
        if (review == null) {
            review = reviews.progress(current.get(), facts.getRelease().number());
        }
        return review;
    }

    private TextTally tally() {
        return review().map(TextReviewProgress::all).orElse(new TextTally(0, 0, 0, 0));
    }

    /** Whether there are tables beside which texts can be reviewed. */
    public boolean isShown() {
        return review().isPresent();
    }

    /** Whether a text waits for a decision. */
    public boolean isOpen() {
        return tally().open() > 0;
    }

    /** Returns the progress, as a sentence. */
    public String getWhat() {
        return isOpen()
                ? SAY.of("texts.check.open", tally().open(), tally().all())
                : SAY.of("texts.check.done", tally().passed(), tally().all());
    }

    /** Returns what the progress means. */
    public String getWhy() {
        return SAY.of("texts.check.why", tally().sentBack());
    }

    /** Returns on how many sections CDSS comments, as a sentence. */
    public String getCommentary() {
        int texts =
                review().map(found -> found.authors().get(TextAuthor.STATE))
                        .map(TextTally::all)
                        .orElse(0);
        return SAY.of("commentary.check", texts / Language.values().length);
    }

    /** Returns the address of the commentary for those who may see it; otherwise empty. */
    public String getCommentaryHref() {
        return getHref().isEmpty() ? "" : CommentaryView.address(facts.getRelease().number());
    }

    /** Returns the results of the review. */
    String result() {
        return SAY.of("texts.tally", tally().passed(), tally().sentBack(), tally().open());
    }

    /** Returns who decided, and when last. */
    String who() {
        return review().filter(found -> found.last().isPresent())
                .map(
                        found ->
                                SAY.of(
                                        "desk.guide.by",
                                        String.join(", ", found.deciders()),
                                        SAY.date(found.last().orElseThrow())))
                .orElse(SAY.of("desk.guide.open"));
    }

    /** Returns the address of the texts for those who may see them; otherwise empty. */
    public String getHref() {
        Actor actor = current.get();
        boolean mine = actor.has(Role.STATE_DISCLOSURE) || actor.has(Role.STATE_PUBLISHER);
        return mine && isShown() ? TextsAddress.of(facts.getRelease().number()) : "";
    }
}
