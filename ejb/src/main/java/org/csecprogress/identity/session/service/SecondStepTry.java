package org.csecprogress.identity.session.service;

import org.csecprogress.identity.factor.service.ShownFactor;

/**
 * A try to show the second factor.
 *
 * @param signed what the browser was given for the right password
 * @param shown the factor
 * @param place where
 */
public record SecondStepTry(String signed, ShownFactor shown, SignInPlace place) {
    /** A record would show in its text what nobody else may send. */
    @Override
    public String toString() {
        return shown + " on " + place;
    }
}
