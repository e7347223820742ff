package org.csecprogress.kernel.service;

import jakarta.enterprise.context.RequestScoped;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;

/** The actor of the request, read from the database at its start; nobody until then. */
@RequestScoped
@ForEverybody
public class CurrentActor {
    private Actor actor = Actor.NOBODY;

    /** Returns the actor of the request. */
    public Actor get() {
        return actor;
    }

    /** Returns the county that the actor works for, or responds with 404 if there is none. */
    public CountyCode county() {
        return actor.county().orElseThrow(() -> new NotFoundException("county"));
    }

    /** Sets the actor. Called by the authentication mechanism only. */
    public void set(Actor signedIn) {
        actor = signedIn;
    }
}
