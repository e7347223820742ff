package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.releasedesk.web.JobProgressText;

/** The build of a release: how far it is, and who may start or stop it. */
@Named
@RequestScoped
public class BuildView {
    @Inject private CurrentActor current;
    @Inject private ReleaseView view;

    private Optional<JobProgressText> work() {
        return view.getRelease().status() == ReleaseStatus.FROZEN
                ? view.getRelease()
                        .build()
                        .map(job -> JobProgressText.of(job, Sentences.ofPage(), Instant.now()))
                : Optional.empty();
    }

    /** Whether a build is running. */
    public boolean isRunning() {
        return work().filter(JobProgressText::running).isPresent();
    }

    /** Whether a build stopped when its server did. */
    public boolean isBroken() {
        return work().isPresent() && !isRunning();
    }

    /** Whether this person may start a build, or stop the one that is running. */
    public boolean isBuilder() {
        return (view.getRelease().status() == ReleaseStatus.FROZEN || view.getRelease().outdated())
                && ReleaseAction.FREEZE.roles().stream().anyMatch(current.get()::has);
    }

    /** Returns the key of what the button of the build does. */
    public String getText() {
        if (isRunning()) {
            return "desk.build.stop.text";
        }
        return view.getRelease().outdated() ? "desk.rebuild.text" : "desk.build.text";
    }

    /** Returns the progress of the build, or null. */
    public JobProgressText getWork() {
        return work().orElse(null);
    }
}
