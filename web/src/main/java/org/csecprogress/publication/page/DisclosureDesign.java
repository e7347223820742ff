package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.review.DesignTest;
import org.csecprogress.publication.service.DisclosureReview;

/** Whether each design of tables is fit for so few people, over all releases so far. */
@Named
@RequestScoped
public class DisclosureDesign {
    private static final Sentences SAY = DisclosureView.SAY;

    @Inject private DisclosureView view;

    /** One design. */
    public record Line(
            String name,
            int releases,
            String nonZero,
            String small,
            String share,
            boolean tooFine,
            String verdict) {}

    public List<Line> getLines() {
        return view.review().tests().stream()
                .map(DisclosureReview.Test::test)
                .sorted(Comparator.comparing(DesignTest::kind))
                .map(this::line)
                .toList();
    }

    private Line line(DesignTest test) {
        return new Line(
                view.names().kind(test.kind()),
                test.releases(),
                SAY.number(test.nonZero()),
                SAY.number(test.small()),
                SAY.of("desk.percent", (int) Math.round(test.share())),
                test.isTooFine(),
                SAY.of(test.isTooFine() ? "disclosure.design.fine" : "disclosure.design.fit"));
    }

    /** The day of the test, and what it asks. */
    public String getTested() {
        return view.review().tests().stream()
                .findFirst()
                .map(test -> SAY.of("disclosure.design.on", SAY.date(test.on()), DesignTest.LIMIT))
                .orElse("");
    }
}
