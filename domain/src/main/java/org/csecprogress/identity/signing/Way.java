package org.csecprogress.identity.signing;

/** How an act was confirmed. */
public enum Way {
    /** A passkey signed it, which anyone can check. */
    SIGNED,
    /** A code of an app or a recovery code was right, which leaves nothing to check later. */
    CONFIRMED
}
