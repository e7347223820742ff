package org.csecprogress.doctor.service;

import java.util.Optional;
import org.csecprogress.kernel.check.service.Flaw;

/**
 * Refuses to start a production archive under the demonstration's profile, which sends no mail, and
 * the demonstration's archive under any other.
 */
final class ProfileCheck {
    private ProfileCheck() {}

    /**
     * Returns why the portal must not start, or empty if it may.
     *
     * @param isAsked whether the settings ask for the demonstration
     * @param hasDemonstration whether the archive contains the demonstration
     */
    static Optional<Flaw> refusal(boolean isAsked, boolean hasDemonstration) {
        if (isAsked && !hasDemonstration) {
            return Optional.of(
                    Flaw.refused(
                            "CSEC_PROFILE=demo is refused: this archive has no demonstration.",
                            "Leave the setting out, or start the demonstration with bin/run."));
        }
        if (!isAsked && hasDemonstration) {
            return Optional.of(
                    Flaw.refused(
                            "This archive runs the demonstration. It starts only with"
                                    + " CSEC_PROFILE=demo.",
                            "Deploy csec-progress.war or csec-progress.ear instead."));
        }
        return Optional.empty();
    }
}
