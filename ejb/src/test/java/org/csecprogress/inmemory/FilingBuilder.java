package org.csecprogress.inmemory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.FiledMilestone;
import org.csecprogress.filing.revision.TextAnswer;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Plays a filing up to some point through {@link Submission#apply}, as its county and CDSS would:
 * {@code aFiling().of("Yuba").returned()}. Each step is an hour after the one before. What it makes
 * is stored by {@link #into}.
 */
public final class FilingBuilder {
    private final List<Consumer<Store>> parts = new ArrayList<>();
    private CountyCode county = Staff.county("Yuba");
    private ReportingPeriod period = ReportingPeriod.of("2026Q3");
    private Instant now = Instant.parse("2026-10-05T16:00:00Z");
    private int firstRevision = 1;
    private Answers answers = Answers.NONE;
    private Submission submission;
    private Revision current;

    /** Stores entities and the figures of revisions. */
    public interface Store {
        /** Stores an entity. */
        void add(Object entity);

        /** Stores figures of a revision that is stored already. */
        void figures(Revision revision, Map<CellKey, Answer> figures);
    }

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
            int catalog = SharedCatalog.catalogs().forPeriod(period).version();
            submission = new Submission(county, period, catalog, firstRevision, now);
            add(submission);
            add(submission.opened(SubmissionAction.OPEN, Staff.preparer(county), now));
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
        parts.add(
                store -> {
                    store.figures(revision, written.figures());
                    written.texts()
                            .forEach((key, text) -> store.add(new TextAnswer(revision, key, text)));
                    written.milestones()
                            .forEach(each -> store.add(new FiledMilestone(revision, each)));
                });
    }

    /** Certifies it for one agency. */
    public FilingBuilder certified(Agency agency) {
        opened();
        Actor official = Staff.certifier(county, agency);
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
        return step(SubmissionAction.SUBMIT, Staff.certifier(county, Agency.PROB), null);
    }

    /** Recalls it before its review. */
    public FilingBuilder recalled() {
        step(SubmissionAction.RECALL, Staff.certifier(county, Agency.CWS), "A figure is wrong.");
        return work();
    }

    /** Lets CDSS begin its review, once it is submitted. */
    public FilingBuilder inReview() {
        if (submission == null || submission.status().isEditable()) {
            submitted();
        }
        return step(SubmissionAction.START_REVIEW, Staff.REVIEWER, null);
    }

    /** Lets CDSS return it. */
    public FilingBuilder returned() {
        reviewed();
        step(SubmissionAction.RETURN, Staff.REVIEWER, "Please look at ID-03.");
        return work();
    }

    /** Lets CDSS approve it. */
    public FilingBuilder approved() {
        reviewed();
        return step(SubmissionAction.APPROVE, Staff.REVIEWER, null);
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
        return step(SubmissionAction.PUBLISH, Staff.PUBLISHER, null);
    }

    /** Lets its county ask for a correction. */
    public FilingBuilder correctionAsked() {
        if (submission == null || submission.status() != SubmissionStatus.PUBLISHED) {
            published();
        }
        Actor official = Staff.certifier(county, Agency.CWS);
        return step(SubmissionAction.ASK_CORRECTION, official, "A figure was wrong.");
    }

    /** Lets one agency ask to withdraw it. */
    public FilingBuilder withdrawalAsked() {
        opened();
        Actor official = Staff.certifier(county, Agency.CWS);
        return step(SubmissionAction.ASK_WITHDRAWAL, official, "It was the wrong quarter.");
    }

    /** Lets both agencies withdraw it. */
    public FilingBuilder withdrawn() {
        withdrawalAsked();
        return step(SubmissionAction.WITHDRAW, Staff.certifier(county, Agency.PROB), null);
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

    private void add(Object entity) {
        parts.add(store -> store.add(entity));
    }

    /** Stores what was made, in its order, and returns the submission. */
    public Submission into(Store store) {
        opened();
        parts.forEach(part -> part.accept(store));
        return submission;
    }

    /** Stores what was made in memory and returns the submission. */
    public Submission into(InMemoryPortal portal) {
        return into(new InMemory(portal));
    }

    private record InMemory(InMemoryPortal portal) implements Store {
        @Override
        public void add(Object entity) {
            portal.memory().add(entity);
        }

        @Override
        public void figures(Revision revision, Map<CellKey, Answer> figures) {
            Map<CellKey, Optional<Answer>> given = new LinkedHashMap<>();
            figures.forEach((cell, answer) -> given.put(cell, Optional.of(answer)));
            portal.bean(AnswerStore.class).saveFigures(revision, given);
        }
    }
}
