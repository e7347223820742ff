package org.csecprogress.release.record;

import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.release.ReleaseNumber;

/**
 * The releases that everybody may read, on the public side's own connections, which may only read.
 */
public interface PublicRecords extends ReleaseRecords {
    /** Returns every release that was ever published, newest period first. */
    List<PublicRelease> published();

    /** Returns the public part of the certificate of a release. */
    Optional<PublicCertificate> certificate(ReleaseNumber number);
}
