package org.csecprogress.release.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.release.ReleaseNumber;

/**
 * The releases that were public on a day in California, as they stood when the day ended. It
 * depends on nothing that happened later, so it is the same whenever it is asked for after that
 * day.
 *
 * @param releases everything published until then, newest period first
 */
public record PublicDay(LocalDate day, List<Standing> releases) {
    /** How a release stood when the day ended. */
    public enum State {
        PUBLIC,
        REPLACED,
        WITHDRAWN
    }

    /**
     * A release on that day.
     *
     * @param replacedBy the number of the release that had replaced it; empty if none had
     */
    public record Standing(
            PublicRelease release, State state, Optional<ReleaseNumber> replacedBy) {}

    public PublicDay {
        releases = List.copyOf(releases);
    }

    /**
     * Returns what was public on a day.
     *
     * @param all everything that was ever published
     */
    public static PublicDay of(LocalDate day, List<PublicRelease> all) {
        Instant end = end(day);
        List<PublicRelease> known =
                all.stream()
                        .filter(PublicRelease::wasPublic)
                        .filter(release -> release.publishedAt().isBefore(end))
                        .sorted(Comparator.comparing(PublicRelease::number).reversed())
                        .toList();
        return new PublicDay(
                day, known.stream().map(release -> standing(release, known, end)).toList());
    }

    private static Standing standing(
            PublicRelease release, List<PublicRelease> known, Instant end) {
        Optional<ReleaseNumber> by =
                known.stream()
                        .map(PublicRelease::number)
                        .filter(other -> other.period().equals(release.period()))
                        .filter(other -> other.revision() > release.revision())
                        .min(Comparator.naturalOrder());
        State state =
                isGone(release, end)
                        ? State.WITHDRAWN
                        : by.isPresent() ? State.REPLACED : State.PUBLIC;
        return new Standing(release, state, by);
    }

    private static boolean isGone(PublicRelease release, Instant at) {
        return release.withdrawnAt() != null && release.withdrawnAt().isBefore(at);
    }

    /** Returns the end of a day in California. */
    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CaliforniaTime.ZONE).toInstant();
    }

    /** Returns the end of the day. */
    public Instant end() {
        return end(day);
    }

    /** Returns the releases whose files could be read on that day, if only for a part of it. */
    public List<PublicRelease> readable() {
        Instant start = end(day.minusDays(1));
        return releases.stream()
                .map(Standing::release)
                .filter(release -> !isGone(release, start))
                .toList();
    }
}
