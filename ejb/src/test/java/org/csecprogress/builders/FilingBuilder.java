package org.csecprogress.builders;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.participant.Editor;
import org.csecprogress.filing.revision.Explanation;
import org.csecprogress.filing.revision.FiledMilestone;
import org.csecprogress.filing.revision.TextAnswer;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Plays a filing up to some point through {@link Submission#apply}, as its county and CDSS would:
 * {@code aFiling().of("Yuba").returned()}. Each step is an hour after the one before. What it makes
 * is stored by {@link #into}.
 */
public final class FilingBuilder extends Builder<Submission> {
    private Crew crew = Crew.staff();
    private Optional<Integer> catalog = Optional.empty();
    private CountyCode county = Staff.county("Yuba");
    private ReportingPeriod period = ReportingPeriod.of("2026Q3");
    private Instant now = Instant.parse("2026-10-05T16:00:00Z");
    private int firstRevision = 1;
    private Answers answers = Answers.NONE;
    private Optional<EntryPermission> entry = Optional.empty();
    private Submission submission;
    private Revision current;

    private FilingBuilder() {}

    /** Begins Yuba's filing of 2026Q3, opened on 5 October 2026. */
    public static FilingBuilder aFiling() {
        return new FilingBuilder();
    }

    /** Makes it the filing of the county with that name. */
    public FilingBuilder of(String name) {
        return of(Staff.county(name));
    }

    /** Makes it the filing of that county. */
    public FilingBuilder of(CountyCode code) {
        requireUnopened();
        county = code;
        return this;
    }

    /** Makes it a filing of that quarter. */
    public FilingBuilder in(String quarter) {
        requireUnopened();
        period = ReportingPeriod.of(quarter);
        return this;
    }

    /** Lets other people than the {@link Staff} take its steps. */
    public FilingBuilder by(Crew people) {
        requireUnopened();
        crew = people;
        return this;
    }

    /** Files it with another version of the catalogue than the built-in one of its quarter. */
    public FilingBuilder withCatalog(int version) {
        requireUnopened();
        catalog = Optional.of(version);
        return this;
    }

    /** Lets the next step happen at that time. */
    public FilingBuilder at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Starts it with another number of its revision than 1. */
    public FilingBuilder fromRevision(int number) {
        requireUnopened();
        firstRevision = number;
        return this;
    }

    private void requireUnopened() {
        if (submission != null) {
            throw new IllegalStateException("it is open already");
        }
    }

    /** Opens it; every other step does so first where it is not open yet. */
    public FilingBuilder opened() {
        if (submission == null) {
            int version =
                    catalog.orElseGet(() -> SharedCatalog.catalogs().forPeriod(period).version());
            submission = new Submission(county, period, version, firstRevision, now);
            add(submission);
            add(submission.opened(SubmissionAction.OPEN, crew.preparer(county), now));
            work();
            pass();
        }
        return this;
    }

    /** Answers all that is required, so that it can be certified. */
    public FilingBuilder complete() {
        return answered(CompleteAnswers.of(period));
    }

    /** Answers this in its working copy; later revisions start with it. */
    public FilingBuilder answered(Answers given) {
        opened();
        answers = given;
        write();
        return this;
    }

    private void write() {
        Revision revision = current;
        Answers written = answers;
        then(
                store -> {
                    store.figures(revision, written.figures());
                    written.texts()
                            .forEach((key, text) -> store.add(new TextAnswer(revision, key, text)));
                    written.milestones()
                            .forEach(each -> store.add(new FiledMilestone(revision, each)));
                });
    }

    /** Explains these findings in its working copy, by their keys. */
    public FilingBuilder explained(Collection<String> findings) {
        opened();
        Revision revision = current;
        findings.forEach(key -> add(new Explanation(revision, key, "It was so.")));
        return this;
    }

    /** Records somebody as one who entered answers of it. */
    public FilingBuilder enteredBy(Actor editor) {
        opened();
        add(new Editor(submission, editor.accountId()));
        return this;
    }

    /** Lets CDSS enter an answer for the county, from paper and until it is submitted. */
    public FilingBuilder enteredByState() {
        opened();
        Actor reviewer = crew.reviewer();
        var paper = new EntryPermission(submission, reviewer.accountId(), EntryKind.PAPER, now);
        add(submission.startEntry(EntryKind.PAPER, reviewer, "It came by mail.", now));
        add(paper);
        pass();
        paper.use(now);
        entry = Optional.of(paper);
        return step(SubmissionAction.ENTER, reviewer, null).enteredBy(reviewer);
    }

    /** Certifies it for one agency. */
    public FilingBuilder certified(Agency agency) {
        opened();
        Actor official = crew.certifier(county, agency);
        step(SubmissionAction.CERTIFY, official, null);
        add(
                new Certification(
                        current, agency, official.accountId(), official.name(), "Director", now));
        return this;
    }

    /** Certifies it for both agencies and submits it. */
    public FilingBuilder submitted() {
        certified(Agency.CWS).certified(Agency.PROB);
        current.seal("0".repeat(64), now);
        entry.ifPresent(open -> open.end(now));
        return step(SubmissionAction.SUBMIT, crew.certifier(county, Agency.PROB), null);
    }

    /** Recalls it before its review. */
    public FilingBuilder recalled() {
        step(SubmissionAction.RECALL, crew.certifier(county, Agency.CWS), "A figure is wrong.");
        return work();
    }

    /** Lets CDSS begin its review, once it is submitted. */
    public FilingBuilder inReview() {
        if (submission == null || submission.status().isEditable()) {
            submitted();
        }
        return step(SubmissionAction.START_REVIEW, crew.reviewer(), null);
    }

    /** Lets CDSS return it. */
    public FilingBuilder returned() {
        reviewed();
        step(SubmissionAction.RETURN, crew.reviewer(), "Please look at ID-03.");
        return work();
    }

    /** Lets CDSS approve it. */
    public FilingBuilder approved() {
        reviewed();
        return step(SubmissionAction.APPROVE, crew.reviewer(), null);
    }

    private void reviewed() {
        if (submission == null || submission.status() != SubmissionStatus.IN_REVIEW) {
            inReview();
        }
    }

    /** Lets it be published. */
    public FilingBuilder published() {
        if (submission == null || submission.status() != SubmissionStatus.APPROVED) {
            approved();
        }
        return step(SubmissionAction.PUBLISH, crew.publisher(), null);
    }

    /** Lets its county ask for a correction. */
    public FilingBuilder correctionAsked() {
        if (submission == null || submission.status() != SubmissionStatus.PUBLISHED) {
            published();
        }
        Actor official = crew.certifier(county, Agency.CWS);
        return step(SubmissionAction.ASK_CORRECTION, official, "A figure was wrong.");
    }

    /** Lets one agency ask to withdraw it. */
    public FilingBuilder withdrawalAsked() {
        opened();
        Actor official = crew.certifier(county, Agency.CWS);
        return step(SubmissionAction.ASK_WITHDRAWAL, official, "It was the wrong quarter.");
    }

    /** Lets both agencies withdraw it. */
    public FilingBuilder withdrawn() {
        withdrawalAsked();
        return step(SubmissionAction.WITHDRAW, crew.certifier(county, Agency.PROB), null);
    }

    /** Takes any step with it. */
    public FilingBuilder step(SubmissionAction action, Actor actor, String reason) {
        opened();
        add(submission.apply(action, actor, reason, Set.of(), now));
        pass();
        return this;
    }

    private FilingBuilder work() {
        current = new Revision(submission, submission.revision());
        add(current);
        write();
        return this;
    }

    private void pass() {
        now = now.plus(Duration.ofHours(1));
    }

    @Override
    Submission made() {
        opened();
        return submission;
    }
}
