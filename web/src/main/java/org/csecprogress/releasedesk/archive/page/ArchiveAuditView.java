package org.csecprogress.releasedesk.archive.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.archive.service.ArchiveAuditService;
import org.csecprogress.release.archive.service.ArchiveAuditStanding;
import org.csecprogress.release.archive.service.ArchiveAuditStanding.Last;
import org.csecprogress.release.archive.service.ArchiveAuditStanding.Running;
import org.csecprogress.releasedesk.web.DecisionMessages;
import org.csecprogress.releasedesk.web.JobProgressText;

/** The archive audit: whether published figures reveal withheld ones, and when it last ran. */
@Named
@RequestScoped
public class ArchiveAuditView {
    static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private ArchiveAuditService service;
    @Inject private PageMessages messages;
    @Inject private DecisionMessages decisions;

    private ArchiveAuditStanding standing;
    private Boolean alarming;

    /** Finds the state of the audit. Each look is recorded. */
    public void load() {
        standing();
    }

    ArchiveAuditStanding standing() {
        if (standing == null) {
            standing = service.look(current.get());
        }
        return standing;
    }

    /** Starts an audit. */
    public void start() {
        // An audit starts from nothing that the page showed, so no conflict is possible.
        decisions.show(
                service.start(current.get()),
                () -> messages.tell(SAY.of("archiveAudit.begun")),
                () -> {});
        standing = null;
    }

    /** Whether the last audit found something or failed, for the release desk. */
    public boolean isAlarming() {
        if (alarming == null) {
            alarming = service.isAlarming(current.get());
        }
        return alarming;
    }

    /** Whether an audit can be started. */
    public boolean isPossible() {
        return !standing().archive().isEmpty() && !isRunning();
    }

    /** Whether an audit is under way. */
    public boolean isRunning() {
        return standing().running().isPresent();
    }

    /** Returns the progress of the running audit. */
    public JobProgressText getWork() {
        Running running = standing().running().orElseThrow();
        return JobProgressText.ofOneStep(
                SAY.of("archiveAudit.running.text"),
                asker(running.who()),
                running.since(),
                SAY,
                Instant.now());
    }

    private static String asker(String who) {
        return who.isEmpty() ? SAY.of("archiveAudit.itself") : who;
    }

    /** Returns the last audit, or null if there has been none. */
    public Last getLast() {
        return standing().last().orElse(null);
    }

    /** Whether the last audit found nothing, and nothing was published since. */
    public boolean isClean() {
        return standing().last().filter(last -> last.state() == ArchiveAuditState.CLEAN).isPresent()
                && standing().current();
    }

    /** Returns whether the outcome is current or a new audit is due, as a sentence. */
    public String getNote() {
        String outcome = getLast() != null && standing().current() ? "current" : "outdated";
        return SAY.of("archiveAudit." + (standing().archive().isEmpty() ? "nothing" : outcome));
    }

    /** Returns when the last audit ended and who started it. */
    public String getWhen() {
        return SAY.of("archiveAudit.when", SAY.time(getLast().at()), asker(getLast().who()));
    }

    /** Returns the releases that were audited. */
    public String getReleases() {
        return SAY.list(getLast().releases().stream().map(ReleaseNumber::toString).toList());
    }
}
