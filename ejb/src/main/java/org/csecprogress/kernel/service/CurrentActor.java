package org.csecprogress.kernel.service;

import jakarta.enterprise.context.RequestScoped;
import org.csecprogress.kernel.Actor;

/** The actor of the request, read from the database at its start; nobody until then. */
@RequestScoped
@ForEverybody
public class CurrentActor {
    private Actor actor = Actor.NOBODY;

    /** Returns the actor of the request. */
    public Actor get() {
        return actor;
    }

    /** Sets the actor. Called by the authentication mechanism only. */
    public void set(Actor signedIn) {
        actor = signedIn;
    }
}
