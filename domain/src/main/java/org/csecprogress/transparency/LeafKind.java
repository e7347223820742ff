package org.csecprogress.transparency;

import org.csecprogress.audit.Tampering;
import org.csecprogress.audit.Tampering.Kind;

/** The kinds of facts that a daily head seals. */
public enum LeafKind {
    /** The last entry of an audit chain. */
    CHAIN(Kind.ENTRY_REPLACED, Kind.CHAIN_MISSING),
    /** The digest that the officials of a county have certified. */
    FILING(Kind.FILING_CHANGED, Kind.FILING_MISSING),
    /** The stored answers, certifications and findings of a certified filing. */
    ANSWERS(Kind.ANSWERS_CHANGED, Kind.ANSWERS_CHANGED),
    /** A step in the history of a filing or release, with its time and its actor. */
    EVENT(Kind.EVENT_CHANGED, Kind.EVENT_MISSING),
    /** The digests of a public release. */
    RELEASE(Kind.RELEASE_CHANGED, Kind.RELEASE_MISSING),
    /** The published figures of a release. */
    CELLS(Kind.CELLS_CHANGED, Kind.CELLS_CHANGED),
    /** The certificate of a release. */
    CERTIFICATE(Kind.CERTIFICATE_CHANGED, Kind.CERTIFICATE_MISSING),
    /** How an act was confirmed with a second factor, with what a passkey signed. */
    CONFIRMATION(Kind.CONFIRMATION_CHANGED, Kind.CONFIRMATION_MISSING),
    /** Nothing: it fills up a day, so that nobody can tell how much happened. */
    PADDING(Kind.LEAVES_CHANGED, Kind.LEAVES_CHANGED);

    private final Tampering.Kind changed;
    private final Tampering.Kind missing;

    LeafKind(Tampering.Kind changed, Tampering.Kind missing) {
        this.changed = changed;
        this.missing = missing;
    }

    /** Returns how it shows that such a fact is another one by now. */
    Tampering.Kind changed() {
        return changed;
    }

    /** Returns how it shows that such a fact is gone. */
    Tampering.Kind missing() {
        return missing;
    }
}
