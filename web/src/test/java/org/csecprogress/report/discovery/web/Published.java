package org.csecprogress.report.discovery.web;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.record.PublicRelease;

/** Releases that files are written about. */
final class Published {
    static final SiteAddress SITE = new SiteAddress(Optional.of("https://progress.example.gov"));

    private static final LocalText WHY = new LocalText("Yuba was late.", "Yuba llegó tarde.");
    private static final LocalText GONE = new LocalText("It was wrong.", "Estaba mal.");

    private Published() {}

    /** Returns a release published on a day at 17:00 UTC; a withdrawn one was so a day later. */
    static PublicRelease release(String number, ReleaseStatus status, String day) {
        Instant at = Instant.parse(day + "T17:00:00Z");
        ReleaseNumber of = ReleaseNumber.parse(number).orElseThrow();
        boolean gone = status == ReleaseStatus.WITHDRAWN;
        boolean restates = of.revision() > 1;
        return new PublicRelease(
                of,
                status,
                1,
                at,
                at,
                57,
                new PartDigests("", null, null, null, null, null),
                1,
                0,
                gone ? GONE : null,
                gone ? at.plusSeconds(86_400) : null,
                restates ? WHY : null,
                restates ? RestatementKind.LATE_DATA : null);
    }
}
