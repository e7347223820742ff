package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.demo.plan.PlannedReader;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.embargo.service.EmbargoLinks;
import org.csecprogress.release.embargo.service.EmbargoList;
import org.csecprogress.release.embargo.service.EmbargoReading;
import org.csecprogress.release.embargo.service.EmbargoService;

/** Lets people read a cleared release under embargo, in one transaction. */
@ApplicationScoped
@Transactional
@ForEverybody
class EmbargoPlay {
    private static final String TOKEN = "token=";

    @Inject private EmbargoService embargo;
    @Inject private EmbargoReading reading;
    @Inject private EmbargoLinks links;

    /** Plays the readers of a release, and returns whether there are any who were not named yet. */
    public boolean play(ReleaseNumber number, List<PlannedReader> readers, Cast cast) {
        boolean isNext = !readers.isEmpty() && lines(number, cast).isEmpty();
        if (isNext) {
            readers.forEach(each -> play(each, cast));
        }
        return isNext;
    }

    private List<EmbargoList.Line> lines(ReleaseNumber number, Cast cast) {
        return embargo.list(cast.state(Role.STATE_PUBLISHER), number).orElseThrow().lines();
    }

    private void play(PlannedReader reader, Cast cast) {
        ReleaseNumber number = reader.number();
        require(
                embargo.name(
                        cast.state(Role.STATE_PUBLISHER), number, reader.person(), reader.email()),
                reader);
        List<EmbargoList.Line> lines = lines(number, cast);
        long named = lines.get(lines.size() - 1).id();
        require(embargo.agree(cast.state(Role.STATE_DISCLOSURE), number, named), reader);
        String path = links.path(number, reader.email()).orElseThrow();
        if (reading.open(path.substring(path.indexOf(TOKEN) + TOKEN.length())).isEmpty()) {
            throw new IllegalStateException("the link of %s opens nothing".formatted(reader));
        }
    }

    private static void require(List<Problem> problems, PlannedReader reader) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "the demonstration is refused for %s: %s".formatted(reader, problems));
        }
    }
}
