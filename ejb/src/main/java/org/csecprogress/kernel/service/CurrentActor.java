package org.csecprogress.kernel.service;

import jakarta.enterprise.context.RequestScoped;
import org.csecprogress.kernel.Actor;

/** Who makes the request, as read from the database at its beginning; nobody until then. */
@RequestScoped
@ForEverybody
public class CurrentActor {
    private Actor actor = Actor.NOBODY;

    /** The actor of the request. */
    public Actor get() {
        return actor;
    }

    /** Called by the authentication mechanism alone. */
    public void set(Actor signedIn) {
        actor = signedIn;
    }
}
