package org.csecprogress.identity.provider.service;

/**
 * A person whom an identity provider names.
 *
 * @param provider that says so
 * @param key by which it knows the person
 * @param isStrong whether it has asked for what makes up for the portal's second step
 * @param begun what the browser left for
 */
record NamedPerson(Provider provider, String key, boolean isStrong, Begun begun) {
    /** A record would name the person in its text. */
    @Override
    public String toString() {
        return "a person of " + provider.id();
    }
}
