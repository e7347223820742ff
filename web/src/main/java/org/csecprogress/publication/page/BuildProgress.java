package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseStatus;

/** How far the build of the release has come. */
@Named
@RequestScoped
public class BuildProgress {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private ReleasePicture picture;

    private Optional<WorkWords> work() {
        return picture.getRelease().status() == ReleaseStatus.FROZEN
                ? picture.getRelease().build().map(job -> WorkWords.of(job, SAY, Instant.now()))
                : Optional.empty();
    }

    /** Whether it is under way. */
    public boolean isRunning() {
        return work().filter(WorkWords::running).isPresent();
    }

    /** Whether one began and broke off with its server. */
    public boolean isBroken() {
        return work().isPresent() && !isRunning();
    }

    /** What it is at. */
    public WorkWords getWork() {
        return work().orElseThrow();
    }
}
