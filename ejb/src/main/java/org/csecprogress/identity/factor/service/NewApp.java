package org.csecprogress.identity.factor.service;

/**
 * An authenticator app that is being set up.
 *
 * @param secret the seed in the letters that an app takes (Base32)
 * @param address the seed with the names of portal and account, which an app reads from a picture
 */
public record NewApp(String secret, String address) {
    /** Returns the seed in groups of four, which apps take with the spaces. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** A record would show the seed in its text. */
    @Override
    public String toString() {
        return "a new app";
    }
}
