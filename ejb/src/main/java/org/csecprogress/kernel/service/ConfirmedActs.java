package org.csecprogress.kernel.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;

/**
 * Has acts confirmed with a second factor, which their actor shows again with the request. It is
 * asked last, when nothing else hinders the act, in the transaction of the act.
 */
@ForEverybody
public interface ConfirmedActs {
    /**
     * Confirms an act, and keeps how.
     *
     * @return what is missing or wrong; empty if the act may be done
     */
    Optional<Problem> confirm(Actor actor, Act act);

    /**
     * Confirms several acts at once, each of which is then done, or not, in a transaction of its
     * own and passes {@link #confirm} by this.
     */
    Optional<Problem> confirmTogether(Actor actor, List<Act> acts);
}
