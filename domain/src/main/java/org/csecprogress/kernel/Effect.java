package org.csecprogress.kernel;

/** What a finding stops or asks for, from the catalogue's rules. */
public enum Effect {
    /** The field is refused: nothing of it is saved. */
    SAVE,
    /** May stay in a draft, blocks submission. */
    SUBMIT,
    /** Needs an explanation before submission. */
    EXPLAIN,
    /** Shown to reviewers only. */
    REVIEWER,
    /** Shown, asks for nothing. */
    NOTE,
    /** Blocks the opening of a filing. */
    OPEN,
    /** Blocks a certification. */
    CERTIFY
}
