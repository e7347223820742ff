package org.csecprogress.identity;

/** The state of an account. */
public enum AccountStanding {
    /** The invitation is open and was not used. */
    INVITED,
    /** No invitation was used and none is open any more. */
    LAPSED,
    /** The owner has used an invitation, and so chosen a password. */
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
