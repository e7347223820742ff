package org.csecprogress.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.queue.page.QueueAddress;
import org.csecprogress.review.queue.page.ReviewAddress;
import org.csecprogress.review.service.QueueLine;
import org.csecprogress.review.service.ReviewReader;

/**
 * The link from a filing opened from the queue to the next one in the same view, with how many are
 * left. If the filing was opened another way, nothing is read.
 */
@Named
@RequestScoped
public class NextFiling {
    @Inject private OpenReview opened;
    @Inject private ReviewReader reviews;

    private QueueWalk walk;

    /** Whether the filing was opened from a view of the queue. */
    public boolean isShown() {
        return opened.queue().isPresent();
    }

    private QueueWalk walk() {
        if (walk == null) {
            walk =
                    QueueWalk.from(
                            reviews.turns(opened.actor(), opened.period()),
                            opened.queue().orElseThrow(),
                            opened.county(),
                            opened.actor().accountId());
        }
        return walk;
    }

    /** Returns a sentence such as "12 of 58 left to decide in this list." */
    public String getCount() {
        return Sentences.ofPage().of("review.walk.left", walk().left(), walk().total());
    }

    /** Returns the address of the next filing, or of the list if there is none. */
    public String getHref() {
        QueueAddress queue = opened.queue().orElseThrow();
        return walk().next()
                .map(QueueLine::county)
                .map(county -> ReviewAddress.from(queue, county.code()).href())
                .orElseGet(queue::here);
    }

    /** Returns "Next in this list: Butte", or "Back to the list". */
    public String getAction() {
        Sentences sentences = Sentences.ofPage();
        return walk().next()
                .map(next -> sentences.of("review.walk.next", next.county().name()))
                .orElseGet(() -> sentences.of("review.walk.back"));
    }

    /** Whether the filing is decided or with its county, so that the reviewer can go on. */
    public boolean isDone() {
        return switch (opened.review().filing().submission().status()) {
            case SUBMITTED, IN_REVIEW -> false;
            default -> true;
        };
    }

    /** Returns the address of the queue as it was when the filing was opened from it. */
    public String getQueue() {
        return opened.queue()
                .map(QueueAddress::here)
                .orElseGet(() -> QueueAddress.start(opened.period().toString()));
    }
}
