package org.csecprogress.kernel;

/** The effect of a finding, from the catalogue's rules. */
public enum Effect {
    /** The field is refused and not saved. */
    SAVE,
    /** The answer may stay in a draft but blocks submission. */
    SUBMIT,
    /** The finding needs an explanation before submission. */
    EXPLAIN,
    /** The finding is shown to reviewers only. */
    REVIEWER,
    /** The finding is shown and requires nothing. */
    NOTE,
    /** The finding prevents opening the filing. */
    OPEN,
    /** The finding prevents a certification. */
    CERTIFY
}
