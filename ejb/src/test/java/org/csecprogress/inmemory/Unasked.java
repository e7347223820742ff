package org.csecprogress.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.ConfirmedActs;

/** Asks nobody for a second factor, or takes nothing that is shown. */
public final class Unasked implements ConfirmedActs {
    /** Why an act is refused. */
    public static final Problem REFUSAL = Problem.of("a-code", "sign.missing");

    private final List<Act> asked = new ArrayList<>();
    private boolean refuses;

    /** Refuses every act from now on. */
    public void refuse() {
        refuses = true;
        asked.clear();
    }

    /** Returns the acts for which a factor was asked. */
    public List<Act> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Optional<Problem> confirm(Actor actor, Act act) {
        return confirmTogether(actor, List.of(act));
    }

    @Override
    public Optional<Problem> confirmTogether(Actor actor, List<Act> acts) {
        asked.addAll(acts);
        return refuses ? Optional.of(REFUSAL) : Optional.empty();
    }
}
