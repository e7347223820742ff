package org.csecprogress.identity.factor.service;

/**
 * That the owner of a session has shown a factor again.
 *
 * @param session its key
 * @param signed what {@link Confirmations} gave for it; empty if nothing was shown
 */
public record Confirmed(long session, String signed) {
    /** A record would show in its text what nobody else may send. */
    @Override
    public String toString() {
        return "session " + session;
    }
}
