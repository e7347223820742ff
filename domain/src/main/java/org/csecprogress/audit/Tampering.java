package org.csecprogress.audit;

import java.time.LocalDate;

/**
 * A place at which the audit trail, or what a daily head has sealed, is not what the portal wrote.
 *
 * @param about the chain, the filing, the release or the day
 * @param number position in the chain, number of the revision, or 0
 * @param sealed the day whose head proves it, or null if the place itself does
 */
public record Tampering(Kind kind, String about, long number, LocalDate sealed) {
    /** How it shows. */
    public enum Kind {
        /** An entry's content does not match its seal. */
        ENTRY_CHANGED,
        /** The entries before this one are gone. */
        ENTRY_MISSING,
        /** An entry does not follow the one before it. */
        ENTRY_MOVED,
        /** An entry is sealed under a key that the settings do not list. */
        ENTRY_KEY_UNKNOWN,
        /** An entry without a key that no head covers from before there were keys. */
        ENTRY_WITHOUT_KEY,
        /** An entry is whole in itself, but not the one that a head has sealed. */
        ENTRY_REPLACED,
        /** A chain ends before the entry that a head has sealed. */
        CHAIN_CUT,
        /** A chain that a head has sealed has no entry. */
        CHAIN_MISSING,
        /** A filing's certified digest is not the one that was sealed. */
        FILING_CHANGED,
        /** A certified filing is gone. */
        FILING_MISSING,
        /** A filing's answers or certifications are not those that were sealed. */
        ANSWERS_CHANGED,
        /** A step in the history of a filing or release is not the one that was sealed. */
        EVENT_CHANGED,
        /** A step in the history of a filing or release is gone. */
        EVENT_MISSING,
        /** A release's digests are not those that were sealed. */
        RELEASE_CHANGED,
        /** A public release is gone. */
        RELEASE_MISSING,
        /** A release's published figures are not those that were sealed. */
        CELLS_CHANGED,
        /** A release's certificate is not the one that was sealed. */
        CERTIFICATE_CHANGED,
        /** A release's certificate is gone. */
        CERTIFICATE_MISSING,
        /** How an act was confirmed is not what was sealed. */
        CONFIRMATION_CHANGED,
        /** The confirmation of an act is gone. */
        CONFIRMATION_MISSING,
        /** A head's content does not match its seal. */
        HEAD_CHANGED,
        /** The days before this head have none. */
        HEAD_MISSING,
        /** A head does not follow the one before it. */
        HEAD_MOVED,
        /** A head is sealed under a key that the settings do not list. */
        HEAD_KEY_UNKNOWN,
        /** The leaves of a head are not those from which it was computed. */
        LEAVES_CHANGED,
        /** The newest heads are gone: more was sealed than they know. */
        HEADS_CUT
    }

    /** Returns a tampering that shows where it is. */
    public static Tampering at(Kind kind, String about, long number) {
        return new Tampering(kind, about, number, null);
    }
}
