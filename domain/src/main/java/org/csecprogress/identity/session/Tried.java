package org.csecprogress.identity.session;

/**
 * A device, an account or a network whose failed sign-ins are counted.
 *
 * @param subject its keyed digest in hexadecimal, so that a copy of the database tells no name
 * @param free how many failures in a row nobody has to wait for
 * @param isRare whether whoever has to wait does so for an hour
 */
public record Tried(String subject, int free, boolean isRare) {
    /** A person who mistypes a password does so a few times in a row. */
    private static final int OF_ONE_PERSON = 4;

    /** All of a county's offices may come from one address. */
    private static final int OF_A_NETWORK = 20;

    private static final int OF_MAIL = 3;

    /** Returns a device from which the account has signed in before, or an account. */
    public static Tried person(String subject) {
        return new Tried(subject, OF_ONE_PERSON, false);
    }

    /** Returns a network. */
    public static Tried network(String subject) {
        return new Tried(subject, OF_A_NETWORK, false);
    }

    /** Returns something that sends mail, which nobody needs often. */
    public static Tried rare(String subject) {
        return new Tried(subject, OF_MAIL, true);
    }
}
