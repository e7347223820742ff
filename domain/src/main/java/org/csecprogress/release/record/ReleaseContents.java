package org.csecprogress.release.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;

/** The results of builds beside their tables. The calling service checks who may see them. */
public interface ReleaseContents {
    /** Stores the result of a build. */
    void add(ReleaseContent content);

    /** Returns the result of the release's build; empty before it is built. */
    Optional<ReleaseContent> of(Release release);

    /** Stores the certificate of a release. */
    void add(ReleaseCertificate certificate);

    /** Returns the certificate of a release; empty before it is built. */
    Optional<ReleaseCertificate> certificate(Release release);

    /** Stores the releases that the plan of a release took into account. */
    void addReferences(Release release, Collection<Release> others);

    /** Returns the keys of the releases that the plan of a release took into account. */
    List<Long> references(Release release);

    /** Returns their numbers. */
    Set<ReleaseNumber> referenced(Release release);

    /** Stores how many requirements the audit proved in each way. */
    void addProofs(Collection<ReleaseProof> proofs);

    /** Returns how many requirements the audit proved in each way. */
    List<ReleaseProof> proofs(Release release);

    /**
     * Copies the figures of earlier quarters that are public, or will be when this release goes
     * out: of each quarter its current release, or the one that waits to replace it.
     *
     * @param from the first of the earlier quarters
     */
    void copyEarlier(Release release, ReportingPeriod from);

    /** Deletes the result of a build. */
    void drop(Release release);
}
