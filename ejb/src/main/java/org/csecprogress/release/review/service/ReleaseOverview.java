package org.csecprogress.release.review.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.ReleaseTime;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.job.service.ReleaseJob;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.service.ReleaseAct;

/**
 * A release as its staff see it.
 *
 * @param version the version that a page carries
 * @param freezeDay the first day on which it may be frozen
 * @param releaseDay the day of publication by the calendar
 * @param build its build that is running or broke off
 * @param counties number of counties in it
 * @param missing names of the counties that are not in it; empty before the freeze
 * @param restatementReason why it replaces an earlier one, in public words
 * @param restatementKind what kind of restatement it is; empty for a first release
 * @param policy the policy that it was built under, or empty
 * @param tables figures shown and withheld, by kind of table
 * @param coverage how much of the state it covers
 * @param certificate what the audit proved, once it is built
 * @param events its history, newest first
 * @param actions actions open to this actor now, apart from a required reason or typed number
 * @param notice the proposed notice of withdrawal, or the published one
 * @param withdrawal its proposed withdrawal, as long as the other office has not agreed
 * @param signed the sign-offs that it has
 * @param awaited releases that must go out before it and have not yet, in that order
 * @param followers releases that wait for it to go out first
 * @param outdated whether it is built, and what goes out before it has changed since
 */
public record ReleaseOverview(
        ReleaseNumber number,
        ReleaseStatus status,
        long version,
        LocalDate freezeDay,
        LocalDate releaseDay,
        Optional<Instant> frozenAt,
        Optional<Instant> scheduledFor,
        Optional<ReleaseJob> build,
        int counties,
        List<String> missing,
        Optional<String> restatementReason,
        Optional<RestatementKind> restatementKind,
        Optional<String> inputsDigest,
        Optional<String> tablesDigest,
        Optional<String> textsDigest,
        String policy,
        List<Line> tables,
        ReleaseCoverage coverage,
        Optional<ProtectionCertificate> certificate,
        List<ReleaseEvent> events,
        Set<ReleaseAction> actions,
        Optional<LocalText> notice,
        Optional<ProposedWithdrawal> withdrawal,
        Set<ReleaseAction> signed,
        List<ReleaseNumber> awaited,
        List<ReleaseNumber> followers,
        boolean outdated) {
    /**
     * Tables of one kind.
     *
     * @param withholding how many of their figures are withheld
     * @param score the highest score that one of the tables can have
     */
    public record Line(TableKind kind, Withholding withholding, PublicationScore score) {
        Line plus(Line more) {
            return new Line(
                    kind,
                    withholding.plus(more.withholding),
                    score.total() >= more.score.total() ? score : more.score);
        }
    }

    public ReleaseOverview {
        missing = List.copyOf(missing);
        tables = List.copyOf(tables);
        events = List.copyOf(events);
        actions = Set.copyOf(actions);
        signed = Set.copyOf(signed);
        awaited = List.copyOf(awaited);
        followers = List.copyOf(followers);
    }

    /** Returns the first release of a quarter before its freeze. */
    static ReleaseOverview planned(
            ReleaseNumber number,
            FilingWindow days,
            ReleaseCoverage coverage,
            List<ReleaseEvent> events) {
        return new ReleaseOverview(
                number,
                ReleaseStatus.NONE,
                0,
                days.freeze(),
                days.release(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                coverage.release().counties(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                coverage,
                Optional.empty(),
                events,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                List.of(),
                false);
    }

    /** Returns an act on it, for which a second factor is shown again. */
    public Act act(ReleaseAction action) {
        return new ReleaseAct(number, inputsDigest, tablesDigest, textsDigest, notice).of(action);
    }

    /** Whether the announced time of its publication has come. */
    public boolean isTime(Instant now) {
        return !now.isBefore(ReleaseTime.of(releaseDay));
    }

    /** Returns the act that publishes it: before its turn that is to schedule it. */
    public Act publication(Instant now) {
        boolean isNow = isTime(now) && awaited.isEmpty();
        return act(isNow ? ReleaseAction.PUBLISH : ReleaseAction.SCHEDULE);
    }

    /** Returns how many figures of all tables are withheld. */
    public Withholding withholding() {
        return tables.stream().map(Line::withholding).reduce(Withholding.NONE, Withholding::plus);
    }

    /** Returns the latest such event of the current build. A thaw voids everything before it. */
    public Optional<ReleaseEvent> last(ReleaseAction action) {
        return events.stream()
                .takeWhile(event -> event.action() != ReleaseAction.THAW)
                .filter(event -> event.action() == action)
                .findFirst();
    }
}
