package org.csecprogress.identity.provider.service;

/** The way to an identity provider. */
public sealed interface Departure {
    /**
     * There is one.
     *
     * @param address to which the browser is sent
     * @param signed what it keeps meanwhile, in a cookie
     */
    record Away(String address, String signed) implements Departure {
        @Override
        public String toString() {
            return "away";
        }
    }

    /** There is none. */
    record Refused(ProviderRefusal why) implements Departure {}
}
