package org.csecprogress.release;

/** Reason why an action on a release is refused. */
public enum ReleaseRefusal {
    /** The status of the release does not allow the action. */
    NOT_NOW,
    /** The actor lacks the role. */
    NOT_YOUR_ROLE,
    /** A reason is missing. */
    REASON_NEEDED,
    /** The publisher cleared or signed the release, or approved a submission in it. */
    OWN_WORK,
    /** The disclosure officer has stopped the release and not lifted the stop. */
    HELD,
    /** A required sign-off is missing. */
    SIGN_OFF_NEEDED,
    /** The sign-off exists already, or the same person signed for another office. */
    SIGNED_ALREADY,
    /** A withdrawal needs another person, from the office that did not propose it. */
    OTHER_OFFICE_NEEDED,
    /** Somebody outside opened it before it was public, so its figures are known. */
    SHOWN
}
