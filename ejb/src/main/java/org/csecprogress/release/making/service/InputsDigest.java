package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.freeze.service.CountedRevisions;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;

/** Computes the digest of everything that a release is built from. */
@ApplicationScoped
class InputsDigest {
    @Inject private ReleaseMembers members;
    @Inject private CountedRevisions counted;
    @Inject private ReleasePolicy policy;

    /**
     * Returns the digest of the inputs.
     *
     * @param others the releases that go out before it
     * @param left the tables of the catalogue that the release leaves out
     */
    String of(
            Release release,
            Catalog catalog,
            List<Release> others,
            Previewed previewed,
            Set<TableId> left) {
        Map<ReleaseNumber, String> digests = new TreeMap<>();
        others.forEach(other -> digests.put(other.number(), other.tablesDigest().orElseThrow()));
        return ReleaseDigests.ofInputs(
                release.number().period(),
                members.of(release).stream()
                        .collect(Collectors.toMap(ReleaseMember::county, ReleaseMember::digest)),
                further(release, previewed, left),
                catalog.digest(),
                policy.ofInputs(),
                digests);
    }

    private Map<String, String> further(Release release, Previewed previewed, Set<TableId> left) {
        Map<String, String> further = new TreeMap<>();
        counted.digests(release)
                .forEach((county, digest) -> further.put("counted " + county, digest));
        previewed
                .written()
                .forEach((address, counts) -> further.put("previewed " + address, counts));
        left.forEach(table -> further.put("not published " + table, ""));
        return further;
    }
}
