package org.csecprogress.releasedesk.archive.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
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
    static final String PATH = "/state/archive-audit";
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

    private Optional<Last> last() {
        return standing().last();
    }

    /** Whether there has been an audit. */
    public boolean isAudited() {
        return last().isPresent();
    }

    /** Whether the last audit found something. */
    public boolean isFound() {
        return last().filter(last -> last.state() == ArchiveAuditState.FOUND).isPresent();
    }

    /** Returns the style of the banner: good news or something to look into. */
    public String getBanner() {
        boolean clean = last().filter(last -> last.state() == ArchiveAuditState.CLEAN).isPresent();
        return clean && standing().current() ? "banner--good" : "banner--answer";
    }

    /** Returns the icon of the banner. */
    public String getIcon() {
        return getBanner().equals("banner--good") ? "check" : "question";
    }

    /** Returns the outcome of the last audit, as a sentence. */
    public String getOutcome() {
        return last().map(
                        last ->
                                SAY.of(
                                        "archiveAudit.state." + last.state(),
                                        last.findings().size()))
                .orElse(SAY.of("archiveAudit.never"));
    }

    /** Returns whether the outcome is current or a new audit is due, as a sentence. */
    public String getNote() {
        if (standing().archive().isEmpty()) {
            return SAY.of("archiveAudit.nothing");
        }
        return isAudited() && standing().current()
                ? SAY.of("archiveAudit.current")
                : SAY.of("archiveAudit.outdated");
    }

    /** Returns when the last audit ended and who started it. */
    public String getWhen() {
        Last last = last().orElseThrow();
        return SAY.of("archiveAudit.when", SAY.time(last.at()), asker(last.who()));
    }

    /** Returns the releases that were audited. */
    public String getReleases() {
        return last().orElseThrow().releases().stream()
                .map(ReleaseNumber::toString)
                .collect(Collectors.joining(", "));
    }

    /** Returns the digest of the program and dictionary that the audit used. */
    public String getRules() {
        return last().orElseThrow().rules();
    }

    public String getHref() {
        return PATH;
    }
}
