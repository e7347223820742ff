package org.csecprogress.identity;

/** The state of an account. */
public enum AccountStanding {
    /** The invitation is open and no password was chosen. */
    INVITED,
    /** No password was chosen and no invitation is open any more. */
    LAPSED,
    /** The owner has chosen a password. */
    ACTIVE,
    /** Nobody can sign in. */
    DISABLED;

    /** Returns the state of an account with these properties. */
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
