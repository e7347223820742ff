package org.csecprogress.identity.service;

import java.time.Instant;

/**
 * The password that an invited person has chosen, while the second factor is missing. Nothing of it
 * is stored: the browser keeps it sealed.
 *
 * @param token of the invitation's link
 * @param passwordHash the hash of the password
 * @param secret the seed that an app is given
 * @param until the last moment at which it counts
 */
record Enrolment(String token, String passwordHash, String secret, Instant until) {
    private static final String BETWEEN = "\n";
    private static final int PARTS = 4;

    /** Returns it as a text. */
    String text() {
        return String.join(
                BETWEEN, token, passwordHash, secret, Long.toString(until.getEpochSecond()));
    }

    /** Reads the text of an enrolment. */
    static Enrolment of(String text) {
        String[] parts = text.split(BETWEEN, PARTS);
        return new Enrolment(
                parts[0],
                parts[1],
                parts[2],
                Instant.ofEpochSecond(Long.parseLong(parts[PARTS - 1])));
    }

    /** A record would show the token in its text. */
    @Override
    public String toString() {
        return "an enrolment until " + until;
    }
}
