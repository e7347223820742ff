package org.csecprogress.release.archive.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.auditrelease.ArchiveFinding;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.archive.ArchiveAuditFinding;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.archive.FinishedArchiveAudit;
import org.csecprogress.release.archive.FinishedArchiveAudits;
import org.csecprogress.release.archive.service.ArchiveAuditStanding.Last;
import org.csecprogress.release.reading.service.PublicArchive;

/** Runs the short transactions around an audit of the archive and stores its results for staff. */
@ApplicationScoped
@Transactional
class ArchiveAudits {
    /** Subject of the audit trail's entries. */
    private static final String SUBJECT = "archive";

    @Inject private ArchiveAuditJob job;
    @Inject private BusinessClock clock;
    @Inject private FinishedArchiveAudits finished;
    @Inject private Event<AuditedEvent> events;

    /**
     * Takes the lease, unless an audit is running.
     *
     * @param asker who asked for it; empty if nobody did
     * @return the token of the work
     */
    public Optional<String> begin(Optional<Actor> asker) {
        Optional<String> token = job.begin(asker.map(Actor::name).orElse(""));
        if (token.isPresent()) {
            asker.ifPresent(actor -> fire(actor, Viewed.Kind.AUDIT_ARCHIVE));
        }
        return token;
    }

    /** Returns whether the last audit was of that archive, by these rules. */
    public boolean isDone(PublicArchive.Known known) {
        return finished.last().filter(audit -> isOf(audit, known)).isPresent();
    }

    /** Returns whether the last audit did not end clean. */
    public boolean isAlarming() {
        return finished.last()
                .filter(audit -> audit.state() != ArchiveAuditState.CLEAN)
                .isPresent();
    }

    /** Returns the state of the audit. Each view is recorded. */
    public ArchiveAuditStanding look(Actor viewer, PublicArchive.Known known) {
        // Asked first: an audit that ends after this has already stored its outcome.
        Optional<ArchiveAuditStanding.Running> running = job.find();
        Optional<FinishedArchiveAudit> last = finished.last();
        fire(viewer, Viewed.Kind.VIEW_ARCHIVE_AUDIT);
        return new ArchiveAuditStanding(
                known.releases(),
                last.map(this::result),
                last.filter(audit -> isOf(audit, known)).isPresent(),
                running);
    }

    /** Records that somebody takes what was public on a day. */
    public void recordDay(Actor actor, LocalDate day) {
        events.fire(
                Viewed.by(
                        actor, Viewed.Kind.TAKE_PUBLIC_DAY, SUBJECT + " " + day, clock.instant()));
    }

    private void fire(Actor actor, Viewed.Kind kind) {
        events.fire(Viewed.by(actor, kind, SUBJECT, clock.instant()));
    }

    private static boolean isOf(FinishedArchiveAudit audit, PublicArchive.Known known) {
        return audit.isOf(known.archive(), known.rules());
    }

    private Last result(FinishedArchiveAudit audit) {
        return new Last(
                audit.state(),
                audit.auditedAt(),
                audit.askedName(),
                audit.releases(),
                audit.rules(),
                finished.findings(audit).stream().map(ArchiveAudits::shown).toList());
    }

    private static ArchiveFinding shown(ArchiveAuditFinding finding) {
        ArchiveAuditFinding.Figure figure = finding.figure();
        return new ArchiveFinding(
                figure.release(),
                figure.table(),
                figure.time(),
                figure.place(),
                figure.figure(),
                figure.dimension(),
                figure.category(),
                Channel.valueOf(finding.channel()),
                finding.isExact(),
                finding.count(),
                finding.reasons());
    }

    /**
     * Stores the result, unless another node has taken the work over. Findings of earlier audits
     * are deleted: they may be fixed by now, and are as confidential as ever.
     */
    public void save(
            String token,
            Optional<Actor> asker,
            PublicArchive.Known known,
            ArchiveAuditState state,
            List<ArchiveFinding> findings) {
        if (!job.isOurs(token)) {
            return;
        }
        var audit =
                new FinishedArchiveAudit(
                        finished.nextId(),
                        asker.map(Actor::name).orElse(""),
                        clock.instant(),
                        known.rules(),
                        known.archive(),
                        state,
                        known.numbers());
        List<ArchiveAuditFinding> stored = new ArrayList<>();
        findings.forEach(finding -> stored.add(stored(audit, stored.size() + 1, finding)));
        finished.add(audit, stored);
    }

    private static ArchiveAuditFinding stored(
            FinishedArchiveAudit audit, int position, ArchiveFinding finding) {
        return new ArchiveAuditFinding(
                audit,
                position,
                new ArchiveAuditFinding.Figure(
                        finding.release(),
                        finding.table(),
                        finding.time(),
                        finding.place(),
                        finding.figure(),
                        finding.dimension(),
                        finding.group()),
                finding.channel().name(),
                finding.exact(),
                finding.count(),
                finding.reasons());
    }
}
