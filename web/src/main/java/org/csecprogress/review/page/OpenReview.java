package org.csecprogress.review.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.page.EvidenceLinks;
import org.csecprogress.progress.service.DocumentReader;
import org.csecprogress.progress.service.MilestoneMarks;
import org.csecprogress.review.answer.page.FieldList;
import org.csecprogress.review.answer.page.NoteIndex;
import org.csecprogress.review.queue.page.QueueAddress;
import org.csecprogress.review.queue.page.ReviewAddress;
import org.csecprogress.review.service.ReviewReader;
import org.csecprogress.review.service.ReviewedFiling;

/**
 * The submission in the address, read once per request. A form carries the same parameters as
 * hidden fields, so a POST refers to what its page showed.
 */
@RequestScoped
public class OpenReview {
    static final List<String> PARAMETERS =
            List.of(
                    "county",
                    "period",
                    "view",
                    "form",
                    "dimension",
                    "revision",
                    "comment",
                    QueueAddress.PARAMETER);

    private static final Pattern REVISION = Pattern.compile("[1-9]\\d{0,3}");

    @Inject private CurrentActor current;
    @Inject private ReviewReader reviews;
    @Inject private MilestoneMarks marks;
    @Inject private DocumentReader documents;
    @Inject private PageParameters parameters;

    private ReviewAddress address;
    private ReviewedFiling review;
    private NoteIndex notes;

    @PostConstruct
    void read() {
        address = new ReviewAddress(parameter("county"), parameter("period"));
        for (String name : PARAMETERS) {
            address = address.with(name, parameter(name));
        }
    }

    Actor actor() {
        return current.get();
    }

    CountyCode county() {
        return parameters.county();
    }

    ReportingPeriod period() {
        return parameters.period("period");
    }

    /**
     * Returns the submission. One that was never submitted is visible only to its county.
     *
     * @throws NotFoundException if there is none for a reviewer to read
     */
    ReviewedFiling review() {
        if (review == null) {
            review =
                    reviews.review(actor(), county(), period(), revision())
                            .orElseThrow(() -> new NotFoundException("submission"));
        }
        return review;
    }

    private OptionalInt revision() {
        String number = parameter("revision");
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!REVISION.matcher(number).matches()) {
            throw new NotFoundException("revision");
        }
        return OptionalInt.of(Integer.parseInt(number));
    }

    /** Discards the submission, so that it is read again. */
    void forget() {
        review = null;
        notes = null;
    }

    /** Returns the findings and comments on the submission. */
    NoteIndex notes() {
        if (notes == null) {
            notes =
                    new NoteIndex(
                            review(),
                            Sentences.ofPage(),
                            actor().accountId(),
                            address().with("comment", ""),
                            parameter("comment"));
        }
        return notes;
    }

    /** Returns the answers that are not figures: methods, texts and milestones. */
    FieldList fields() {
        Filing filing = review().filing();
        Sentences words = Sentences.ofPage();
        return new FieldList(
                filing,
                words,
                notes(),
                marks.of(county()),
                EvidenceLinks.of(
                        documents,
                        actor(),
                        filing.answers().milestones().stream()
                                .map(MilestoneAnswer::evidence)
                                .toList(),
                        words));
    }

    /** Returns the address of this page. */
    ReviewAddress address() {
        return address;
    }

    /** Returns the address of the latest revision. */
    ReviewAddress last() {
        return new ReviewAddress(county().value(), period().toString())
                .with(QueueAddress.PARAMETER, parameter(QueueAddress.PARAMETER));
    }

    /** Returns the address of the submission without its open part. */
    ReviewAddress start() {
        return last().with("revision", parameter("revision"));
    }

    /** Returns the queue as it was when the submission was opened from it, if it was. */
    Optional<QueueAddress> queue() {
        String view = parameter(QueueAddress.PARAMETER);
        return view.isEmpty()
                ? Optional.empty()
                : Optional.of(QueueAddress.read(period().toString(), view, actor().accountId()));
    }

    ReviewTab tab() {
        return parameter("form").isEmpty() || !parameter("view").isEmpty()
                ? ReviewTab.of(parameter("view"))
                : ReviewTab.ALL;
    }

    String parameter(String name) {
        return parameters.text(name);
    }
}
