package org.csecprogress.review.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.answer.page.FieldRow;
import org.csecprogress.review.queue.page.Link;

/** The links to the parts of the submission, without those that have nothing to show. */
@Named
@RequestScoped
public class ReviewTabs {
    @Inject private OpenReview opened;
    @Inject private ChangesView changes;
    private List<Link> links;

    /** Returns the name of the open part. */
    public String getOpen() {
        return opened.tab().name();
    }

    public List<Link> getLinks() {
        if (links == null) {
            links =
                    Stream.of(ReviewTab.values())
                            .filter(tab -> !changes.isMissing(tab))
                            .map(this::link)
                            .toList();
        }
        return links;
    }

    private Link link(ReviewTab tab) {
        int measures = opened.review().filing().catalog().measures().size();
        return new Link(
                Sentences.ofPage().of("review.tab." + tab, measures, changes.older(tab)),
                opened.start().with("view", tab.name()).href(),
                tab == opened.tab(),
                count(tab));
    }

    private int count(ReviewTab tab) {
        return switch (tab) {
            case MILESTONES ->
                    (int) opened.fields().milestones().stream().filter(FieldRow::isChanged).count();
            case CHANGES -> changes.count();
            default -> 0;
        };
    }
}
