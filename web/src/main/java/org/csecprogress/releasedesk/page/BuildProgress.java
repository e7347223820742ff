package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.releasedesk.web.JobProgressText;

/** The release's build: its progress, and whether this person may start or stop it. */
@Named
@RequestScoped
public class BuildProgress {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CurrentActor current;
    @Inject private ReleaseFacts facts;

    private Optional<JobProgressText> work() {
        return facts.getRelease().status() == ReleaseStatus.FROZEN
                ? facts.getRelease().build().map(job -> JobProgressText.of(job, SAY, Instant.now()))
                : Optional.empty();
    }

    /** Whether a build is running. */
    public boolean isRunning() {
        return work().filter(JobProgressText::running).isPresent();
    }

    /** Whether this person may start a build now. */
    public boolean isBuildable() {
        return isBuilder() && !isRunning();
    }

    /** Whether a build is running that this person may stop. */
    public boolean isStoppable() {
        return isBuilder() && isRunning();
    }

    private boolean isBuilder() {
        return (facts.getRelease().status() == ReleaseStatus.FROZEN
                        || facts.getRelease().outdated())
                && current.get().has(Role.STATE_PUBLISHER);
    }

    /** Whether a build stopped when its server did. */
    public boolean isBroken() {
        return work().isPresent() && !isRunning();
    }

    /** Returns the progress of the build. */
    public JobProgressText getWork() {
        return work().orElseThrow();
    }
}
