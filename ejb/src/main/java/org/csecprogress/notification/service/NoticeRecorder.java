package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.identity.proposal.AccountProposals;
import org.csecprogress.identity.proposal.ProposalMoved;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.notification.NoticeAudience;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.NoticeOccasions;
import org.csecprogress.notification.Recipients;
import org.csecprogress.notification.Telling;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.LeaveService;

/**
 * Notifies people of events, in the transaction of the event. It observes events and is never
 * called directly.
 */
@Stateless
@Guarded
@ForEverybody
public class NoticeRecorder {
    @Inject private NoticeWriter writer;
    @Inject private AssignmentService assignments;
    @Inject private NoticeOccasions occasions;
    @Inject private AccountProposals proposals;
    @Inject private Recipients recipients;
    @Inject private LeaveService leaves;
    @Inject private BusinessClock clock;

    /** Notifies the county or the reviewers of a submission's new status. */
    public void record(@Observes SubmissionEvent event) {
        if (event.from() == null) {
            // A correction fires two events; that of the published revision sends the notice.
            return;
        }
        for (NoticeKind kind : NoticeKind.of(event.action())) {
            Telling telling = Telling.of(kind, event);
            boolean isAgain = kind == NoticeKind.INCOMING && event.revision() > 1;
            writer.tell(
                    unlessEntering(
                            telling,
                            toWhomItConcerns(
                                    telling, () -> isAgain ? hasIt(event) : Optional.empty()),
                            event));
        }
    }

    /** Notifies all reviewers if the chosen one entered the filing, and so may not review it. */
    private Telling unlessEntering(Telling all, Telling one, SubmissionEvent event) {
        return one.only() != 0 && occasions.isEnteredBy(event.submission(), one.only()) ? all : one;
    }

    /**
     * Narrows a notice for reviewers to the one who has the county today. If that reviewer is away
     * without a deputy, it goes to all of them.
     *
     * @param otherwise the only recipient if the county is assigned to nobody
     */
    private Telling toWhomItConcerns(Telling telling, Supplier<Optional<Long>> otherwise) {
        if (telling.audience() != NoticeAudience.REVIEWERS) {
            return telling;
        }
        Optional<CountyDuty> duty = assignments.duty(telling.county());
        Optional<Long> one =
                duty.isPresent() ? duty.get().acting().map(Reviewer::id) : otherwise.get();
        return one.map(telling::onlyFor).orElse(telling);
    }

    /** Returns the reviewer who started on this submission, if still a reviewer and not away. */
    private Optional<Long> hasIt(SubmissionEvent event) {
        LocalDate today = clock.today();
        return occasions.reviewersOf(event.submission()).stream()
                .filter(
                        account ->
                                recipients.includes(
                                        NoticeAudience.REVIEWERS,
                                        account,
                                        today,
                                        event.county(),
                                        event.period()))
                .filter(account -> !leaves.isAway(account))
                .findFirst();
    }

    /** Notifies reviewers of a county's request for more time, or the county of the decision. */
    public void record(@Observes ExtensionMoved moved) {
        NoticeKind.of(moved.action())
                .forEach(
                        kind ->
                                writer.tell(
                                        toWhomItConcerns(
                                                Telling.of(kind, moved), Optional::empty)));
    }

    /**
     * Notifies the other administrators that a change of an account waits for one of them, auditors
     * and the owner that it was confirmed, and the person who proposed it that it was refused.
     */
    public void record(@Observes ProposalMoved moved) {
        Instant at = moved.at();
        switch (moved.step()) {
            case PROPOSED ->
                    writer.tell(
                            Telling.ofChange(NoticeKind.CHANGE_PROPOSED, at)
                                    .exceptFor(moved.proposer()));
            case CONFIRMED -> {
                writer.tell(Telling.ofChange(NoticeKind.CHANGE_CONFIRMED, at));
                moved.account().ifPresent(account -> tellOwner(account, moved));
            }
            case REFUSED, DROPPED -> {
                if (moved.proposer() != moved.actorId()) {
                    NoticeKind kind = NoticeKind.CHANGE_REFUSED;
                    writer.tell(Telling.ofAccount(kind, moved.proposer(), at));
                }
            }
        }
        if (!proposals.isAnyUnconfirmed()) {
            writer.settle(NoticeKind.CHANGE_PROPOSED, at);
        }
    }

    /** Tells the owner of a change, unless one that takes effect at once has its own notice. */
    private void tellOwner(long account, ProposalMoved moved) {
        moved.toldFor()
                .ifPresent(
                        opens ->
                                writer.tell(
                                        Telling.coming(
                                                account, CaliforniaTime.day(opens), moved.at())));
    }

    /**
     * Notifies the owner of an account of what is done to it, and administrators if the owner says
     * that somebody else was there.
     */
    public void record(@Observes AuditedEvent event) {
        String account = event.chain().replaceFirst("^account:", "");
        if (!account.equals(event.chain())) {
            NoticeKind.ofAccount(event.auditAction())
                    .ifPresent(kind -> writer.tell(telling(kind, account, event.at())));
        }
    }

    private static Telling telling(NoticeKind kind, String account, Instant at) {
        return kind.audience() == NoticeAudience.ADMINISTRATORS
                ? Telling.ofChange(kind, at)
                : Telling.ofAccount(kind, Long.parseLong(account), at);
    }
}
