package org.csecprogress.publication;

/** Why something may not be done with a release. */
public enum ReleaseRefusal {
    /** The release does not stand where this can be done. */
    NOT_NOW,
    /** The actor has not the role. */
    NOT_YOUR_ROLE,
    /** A reason is missing. */
    REASON_NEEDED,
    /** The publisher cleared or signed it, or approved a submission in it. */
    OWN_WORK,
    /** The disclosure officer stopped it, and has not lifted that. */
    HELD,
    /** A sign-off is missing that comes before. */
    SIGN_OFF_NEEDED,
    /** It is signed for that already, or the same person signed it for another office. */
    SIGNED_ALREADY,
    /** Taking back needs another person, of the office that did not propose it. */
    OTHER_OFFICE_NEEDED
}
