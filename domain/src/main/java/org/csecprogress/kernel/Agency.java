package org.csecprogress.kernel;

import java.util.Arrays;
import java.util.Optional;

/** The two county agencies that WIC 16501.35 binds; each certifies every filing. */
public enum Agency {
    /** Child welfare services. */
    CWS,
    /** Probation. */
    PROB;

    /** Returns the agency with that code, if there is one. */
    public static Optional<Agency> of(String code) {
        return Arrays.stream(values()).filter(agency -> agency.name().equals(code)).findFirst();
    }
}
