package org.csecprogress.systemtests.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.ConfirmedActs;

/** Asks nobody for a second factor: the people of the tests inside the server are not there. */
@Alternative
@Priority(1)
@ApplicationScoped
public class UnaskedInside implements ConfirmedActs {
    @Override
    public Optional<Problem> confirm(Actor actor, Act act) {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> confirmTogether(Actor actor, List<Act> acts) {
        return Optional.empty();
    }
}
