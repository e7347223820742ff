package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.release.Release;
import org.csecprogress.release.Releases;

/**
 * Decides the order in which releases go out. Two releases together can disclose what neither does
 * alone. So the plan of each accounts for all that are known outside and all that were cleared
 * before it, as if these were public too. They then go out in the order in which they were cleared.
 */
@ApplicationScoped
public class ReleaseOrder {
    private static final Comparator<Release> OUT_FIRST =
            Comparator.comparing(ReleaseOrder::outAt)
                    .thenComparing(r -> r.clearance().at().orElse(Instant.MIN))
                    .thenComparing(Release::id);

    @Inject private Releases releases;
    @Inject private BuiltContent built;

    /** Returns the releases that a plan made now must account for, in the order of going out. */
    List<Release> before(Release release) {
        return inOrder(
                releases.all().stream()
                        .filter(other -> other.id() != release.id())
                        .filter(other -> other.isKnown() || other.isCleared())
                        .toList());
    }

    /** Returns the releases that the plan of a release accounts for, in the order of going out. */
    public List<Release> known(Release release) {
        Set<Long> known = new HashSet<>(built.references(release));
        return inOrder(releases.all().stream().filter(r -> known.contains(r.id())).toList());
    }

    /** Returns whether the plan of a built release accounts for exactly what goes out before it. */
    public boolean isCurrent(Release release) {
        return ids(before(release)).equals(ids(known(release)));
    }

    /** Returns whether the plan of a cleared release accounts for all that is known outside. */
    public boolean knowsPublic(Release release) {
        List<Release> others =
                releases.known().stream().filter(other -> other.id() != release.id()).toList();
        return ids(known(release)).containsAll(ids(others));
    }

    /** Returns the releases that must go out before a release and have not yet. */
    public List<Release> awaited(Release release) {
        return known(release).stream().filter(other -> !other.isOut()).toList();
    }

    /** Returns the releases that a cleared release waits for; empty for any other. */
    public List<Release> waitsFor(Release release) {
        return release.isCleared() ? awaited(release) : List.of();
    }

    /** Returns the releases that wait for a release to go out first, in the order of going out. */
    public List<Release> followers(Release release) {
        return inOrder(
                releases.all().stream()
                        .filter(Release::isCleared)
                        .filter(other -> built.references(other).contains(release.id()))
                        .toList());
    }

    /** One that was withdrawn before it was public went out when it was first opened. */
    private static Instant outAt(Release release) {
        return release.isOut()
                ? release.publishedAt().or(release::openedAt).orElseThrow()
                : Instant.MAX;
    }

    private static List<Release> inOrder(Collection<Release> releases) {
        return releases.stream().sorted(OUT_FIRST).toList();
    }

    private static Set<Long> ids(Collection<Release> releases) {
        return releases.stream().map(Release::id).collect(Collectors.toSet());
    }
}
