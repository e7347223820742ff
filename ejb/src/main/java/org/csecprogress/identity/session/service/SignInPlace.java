package org.csecprogress.identity.session.service;

import org.csecprogress.identity.session.Device;

/**
 * Where somebody tries to sign in.
 *
 * @param from the address that the request comes from
 * @param deviceSecret the secret of a known device, or empty
 * @param device the kind of device
 */
public record SignInPlace(String from, String deviceSecret, Device device) {
    /** A record would show the secret in its text. */
    @Override
    public String toString() {
        return device.name() + " at " + from;
    }
}
