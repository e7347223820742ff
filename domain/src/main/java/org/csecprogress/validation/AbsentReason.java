package org.csecprogress.validation;

/** Why there is no figure. Codes of the catalogue's list of the same name. */
public enum AbsentReason {
    NA_NOT_COLLECTED,
    NA_NOT_APPLICABLE,
    NA_PENDING
}
