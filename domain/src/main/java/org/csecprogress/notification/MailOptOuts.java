package org.csecprogress.notification;

import java.util.Collection;
import java.util.Set;
import org.csecprogress.kernel.Actor;

/** The topics about which people want no mail. Everyone finds and changes their own. */
public interface MailOptOuts {
    /** Returns the topics about which the actor wants no mail. */
    Set<NoticeTopic> of(Actor actor);

    /** Replaces the topics about which the actor wants no mail. */
    void replace(Actor actor, Collection<NoticeTopic> topics);
}
