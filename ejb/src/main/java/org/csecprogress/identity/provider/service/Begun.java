package org.csecprogress.identity.provider.service;

/**
 * A way to an identity provider that a browser has begun.
 *
 * @param text what was signed, of which nobody knows two
 * @param provider its short name
 * @param account to be linked; 0 at the sign-in
 * @param session in which that was asked for; 0 at the sign-in
 */
record Begun(String text, String provider, long account, long session) {
    /** No account and no session has this key. */
    static final long NONE = 0;

    /** Whether an account is to be linked. */
    boolean isOfLink() {
        return account != NONE;
    }

    /** A record would show in its text what nobody else may send. */
    @Override
    public String toString() {
        return "a way to " + provider;
    }
}
