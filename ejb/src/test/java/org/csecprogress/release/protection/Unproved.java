package org.csecprogress.release.protection;

import java.util.List;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Finding;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.release.protection.system.LinkedRelease;

/** Failures of a release's audit, as tests need them. */
public final class Unproved {
    private Unproved() {}

    /** Returns the failure of a plan that did not settle. */
    public static UnprovedReleaseException unsettled(LinkedRelease release) {
        return new UnprovedReleaseException(release, system(release), List.of());
    }

    /** Returns the failure to prove the first figure of the release. */
    public static UnprovedReleaseException first(LinkedRelease release) {
        LinkedSystem system = system(release);
        String cell =
                IntStream.range(0, system.size())
                        .mapToObj(system::name)
                        .filter(release.names()::containsValue)
                        .findFirst()
                        .orElseThrow();
        return new UnprovedReleaseException(
                release, system, List.of(new Finding(cell, Proof.WITNESS, Attacker.PUBLIC)));
    }

    private static LinkedSystem system(LinkedRelease release) {
        return release.system(release.companions().withheld());
    }
}
