package org.csecprogress.identity.proposal;

/** The kinds of changes of an account that take two people. */
public enum ProposalKind {
    /** A new account with its first role. Its owner gets a link by mail. */
    NEW,
    /** A role, or another last day of one. */
    ROLE,
    /** A link by mail to an owner who lost the one before, the password or the second step. */
    LINK,
    /** Sign-in for an account that was disabled. */
    ENABLE
}
