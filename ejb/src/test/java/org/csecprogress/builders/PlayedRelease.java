package org.csecprogress.builders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.ReleaseCertificate;
import org.csecprogress.release.record.ReleaseContent;
import org.csecprogress.release.record.ReleaseReference;

/**
 * Plays a release up to some point through {@link Release#apply}, as CDSS would: {@code
 * aRelease().in("2026Q2").published()}. Each step is an hour after the one before. Whatever its
 * build stores fits its digests; it has no tables unless they are given. What it makes is stored by
 * {@link #into}.
 */
public final class PlayedRelease extends Builder<Release> {
    /** Notice of a release that is withdrawn. */
    public static final LocalText NOTICE =
            new LocalText("The figures were wrong.", "Las cifras eran incorrectas.");

    /** Gap of a release that is built: 50 of 700, in per cent. */
    public static final OptionalInt GAP = OptionalInt.of(8);

    /** Policy of a release that is built. */
    public static final String POLICY =
            "CalHHS Data De-Identification Guidelines, Edition 2.0, threshold 11";

    private Crew crew = Crew.staff();
    private ReportingPeriod period = ReportingPeriod.of("2026Q3");
    private int revision = 1;
    private Instant now = Instant.parse("2026-11-16T17:00:00Z");
    private int counties;
    private String texts = ReleaseDigests.ofTexts(List.of());
    private List<Submission> members = List.of();
    private List<Release> known = List.of();
    private List<ReleaseTable> tables = List.of();
    private Release release;

    private PlayedRelease() {}

    /** Begins the first release of 2026Q3; its first step is on 16 November 2026. */
    public static PlayedRelease aRelease() {
        return new PlayedRelease();
    }

    /** Makes it a release of that quarter. */
    public PlayedRelease in(String quarter) {
        period = ReportingPeriod.of(quarter);
        return this;
    }

    /** Lets other people than the {@link Staff} take its steps. */
    public PlayedRelease by(Crew people) {
        crew = people;
        return this;
    }

    /** Makes it that release of its quarter. */
    public PlayedRelease revision(int number) {
        revision = number;
        return this;
    }

    /** Lets the next step happen at that time. */
    public PlayedRelease at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Lets it have these submissions, which are stored already and sealed. */
    public PlayedRelease of(Submission... submissions) {
        members = List.of(submissions);
        counties = submissions.length;
        return this;
    }

    /** Lets its build account for these releases, which are stored already. */
    public PlayedRelease knowing(Release... others) {
        known = List.of(others);
        return this;
    }

    /** Lets its build make these tables. */
    public PlayedRelease with(ReleaseTable... made) {
        tables = List.of(made);
        return this;
    }

    /** Lets it be cleared with texts of that digest; without it, with no texts. */
    public PlayedRelease withTexts(String digest) {
        texts = digest;
        return this;
    }

    /** Creates it without any step; every other step does so first. */
    public PlayedRelease numbered() {
        if (release == null) {
            release = new Release(new ReleaseNumber(period, revision));
            add(release);
        }
        return this;
    }

    /** Lets the publisher freeze it. */
    public PlayedRelease frozen() {
        step(ReleaseAction.FREEZE, crew.publisher(), revision > 1 ? "A county filed late." : "");
        if (revision > 1) {
            release.restateAs(RestatementKind.LATE_DATA);
        }
        List<Submission> frozen = members;
        if (!frozen.isEmpty()) {
            then(store -> store.members(release, frozen));
        }
        return this;
    }

    /** Lets its build end, with its certificate and tables. */
    public PlayedRelease built() {
        before(ReleaseStatus.NONE, this::frozen);
        release.recordBuild("0".repeat(64), counties, digest());
        step(ReleaseAction.BUILD, ReleaseAction.SYSTEM, "");
        List<ReleaseTable> made = tables;
        List<Release> accounted = known;
        int catalog = SharedCatalog.catalogs().forPeriod(period).version();
        add(new ReleaseContent(release, catalog, POLICY, made));
        add(new ReleaseCertificate(release, certificate(catalog)));
        then(store -> store.tables(release, made));
        accounted.forEach(other -> add(new ReleaseReference(release, other)));
        return this;
    }

    private String digest() {
        return ReleaseDigests.ofTables(tables);
    }

    private ProtectionCertificate certificate(int catalog) {
        return new ProtectionCertificate(
                digest(),
                new ProtectionCertificate.Rules(POLICY, catalog, "c", Optional.empty()),
                40,
                12,
                3,
                4,
                4,
                700,
                Optional.empty(),
                90,
                80,
                70);
    }

    /** Lets its build fail. */
    public PlayedRelease failed() {
        before(ReleaseStatus.NONE, this::frozen);
        return step(ReleaseAction.FAIL, ReleaseAction.SYSTEM, "UNPROVED");
    }

    /** Lets the three offices sign. */
    public PlayedRelease signed() {
        before(ReleaseStatus.FROZEN, this::built);
        step(ReleaseAction.SIGN_STATISTICS, crew.signatory(Role.STATE_STATISTICS), "");
        step(ReleaseAction.SIGN_LEGAL, crew.signatory(Role.STATE_LEGAL), "");
        return step(ReleaseAction.SIGN_DEPARTMENT, crew.signatory(Role.STATE_DEPARTMENT), "");
    }

    /** Lets the disclosure officer clear it, once the three offices have signed. */
    public PlayedRelease cleared() {
        before(ReleaseStatus.FROZEN, this::built);
        if (!release.clearance().isSigned(ReleaseAction.SIGN_DEPARTMENT)) {
            signed();
        }
        release.recordTexts(texts);
        return step(ReleaseAction.CLEAR, crew.disclosure(), "");
    }

    /** Lets the publisher schedule it for that time. */
    public PlayedRelease scheduledFor(String instant) {
        return scheduledFor(instant, crew.publisher());
    }

    /** Lets some publisher schedule it for that time. */
    public PlayedRelease scheduledFor(String instant, Actor publisher) {
        before(ReleaseStatus.BUILT, this::cleared);
        release.scheduleFor(Instant.parse(instant));
        return step(ReleaseAction.SCHEDULE, publisher, "");
    }

    /** Lets somebody take it off the schedule, or the officer hold it. */
    public PlayedRelease stoppedBy(Actor actor) {
        return step(ReleaseAction.STOP, actor, "A county telephoned.");
    }

    /** Lets it be public: by the publisher, or at its time. */
    public PlayedRelease published() {
        before(ReleaseStatus.BUILT, this::cleared);
        return release.status() == ReleaseStatus.SCHEDULED
                ? step(ReleaseAction.GO_LIVE, ReleaseAction.SYSTEM, "")
                : step(ReleaseAction.PUBLISH, crew.publisher(), "");
    }

    /** Lets a later release take its place. */
    public PlayedRelease restated() {
        before(ReleaseStatus.SCHEDULED, this::published);
        return step(ReleaseAction.SUPERSEDE, ReleaseAction.SYSTEM, "");
    }

    /** Lets somebody outside open it before it is public. */
    public PlayedRelease opened() {
        before(ReleaseStatus.BUILT, this::cleared);
        release.opened(now);
        pass();
        return this;
    }

    /** Lets the publisher ask to withdraw it; unless it was opened before, it is public then. */
    public PlayedRelease withdrawalAsked() {
        numbered();
        if (release.openedAt().isEmpty()) {
            before(ReleaseStatus.SCHEDULED, this::published);
        }
        add(release.proposeWithdrawal(crew.publisher(), NOTICE, now));
        pass();
        return this;
    }

    /** Lets both offices withdraw it. */
    public PlayedRelease withdrawn() {
        withdrawalAsked();
        return step(ReleaseAction.WITHDRAW, crew.disclosure(), "");
    }

    /** Takes the step that leads out of a status or an earlier one. */
    private void before(ReleaseStatus last, Runnable step) {
        numbered();
        if (release.status().compareTo(last) <= 0) {
            step.run();
        }
    }

    /** Takes any step with it. */
    public PlayedRelease step(ReleaseAction action, Actor actor, String reason) {
        numbered();
        add(release.apply(action, actor, reason, Set.of(), now));
        pass();
        return this;
    }

    private void pass() {
        now = now.plus(Duration.ofHours(1));
    }

    @Override
    Release made() {
        numbered();
        return release;
    }
}
