package org.csecprogress.identity;

/** How far an account has come. */
public enum AccountStanding {
    /** Its invitation is open and no password was ever chosen. */
    INVITED,
    /** No password was ever chosen, and no invitation is open any more. */
    LAPSED,
    /** Its owner chose a password. */
    ACTIVE,
    /** Nobody signs in to it. */
    DISABLED;

    /** The standing of an account with these properties. */
    public static AccountStanding of(
            boolean isDisabled, boolean isPasswordChosen, boolean isInvited) {
        if (isDisabled) {
            return DISABLED;
        }
        if (isPasswordChosen) {
            return ACTIVE;
        }
        return isInvited ? INVITED : LAPSED;
    }
}
