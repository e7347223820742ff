package org.csecprogress.inmemory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;

/**
 * The public parts of some releases, as a test publishes them. It names each of its readings, so
 * that a test can tell what was read again.
 */
public final class PublishedParts implements PublicRecords {
    private static final LocalText NOTICE = new LocalText("Withdrawn.", "Retirado.");

    private final Map<ReleaseNumber, PublicRelease> releases =
            new TreeMap<>(Comparator.reverseOrder());
    private final Map<ReleaseNumber, ReleaseParts> stored = new HashMap<>();
    private final List<String> reads = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean broken;

    /**
     * Publishes a release with the digests of its parts, on the last day of its quarter at noon in
     * Greenwich; it was frozen a day before.
     */
    public PublicRelease publish(String number, ReleaseParts parts) {
        ReleaseNumber of = ReleaseNumber.parse(number).orElseThrow();
        Instant noon = Instant.parse(of.period().end() + "T12:00:00Z");
        return publish(of, parts, parts.digests(), noon.minus(Duration.ofDays(1)), noon);
    }

    /** Publishes a release with these digests, frozen and published at these times. */
    public PublicRelease publish(
            ReleaseNumber number,
            ReleaseParts parts,
            PartDigests digests,
            Instant frozen,
            Instant published) {
        stored.put(number, parts);
        return put(
                new PublicRelease(
                        number,
                        ReleaseStatus.PUBLISHED,
                        1,
                        published,
                        frozen,
                        58,
                        digests,
                        1,
                        0,
                        null,
                        null,
                        null,
                        null));
    }

    /** Makes a release public as it is given. */
    private PublicRelease put(PublicRelease release) {
        releases.put(release.number(), release);
        listeners.forEach(Runnable::run);
        return release;
    }

    /** Lets a later one have replaced a release. */
    public PublicRelease restate(PublicRelease release) {
        return put(with(release, ReleaseStatus.RESTATED, null));
    }

    /** Withdraws a release. */
    public PublicRelease withdraw(PublicRelease release, Instant at) {
        return put(with(release, ReleaseStatus.WITHDRAWN, at));
    }

    private static PublicRelease with(PublicRelease release, ReleaseStatus status, Instant at) {
        return new PublicRelease(
                release.number(),
                status,
                release.catalogVersion(),
                release.publishedAt(),
                release.frozenAt(),
                release.countiesReporting(),
                release.digests(),
                release.cells(),
                release.withheld(),
                at == null ? null : NOTICE,
                at,
                null,
                release.restatementKind());
    }

    /** Stores other parts of a release than those of its digests; it need not be public. */
    public void store(ReleaseNumber number, ReleaseParts parts) {
        stored.put(number, parts);
    }

    /** Runs something whenever a release is published, restated or withdrawn from now on. */
    void moved(Runnable listener) {
        listeners.add(listener);
    }

    /** Can no longer be read. */
    public void breakDown() {
        broken = true;
    }

    /** Returns what was read so far, such as {@code tables 2026Q2-r1}. */
    public List<String> reads() {
        return List.copyOf(reads);
    }

    private ReleaseParts read(String what, ReleaseNumber number) {
        reads.add(what + " " + number);
        return stored.get(number);
    }

    @Override
    public List<PublicRelease> published() {
        if (broken) {
            throw new IllegalStateException("the database does not answer");
        }
        return List.copyOf(releases.values());
    }

    @Override
    public Optional<PublicCertificate> certificate(ReleaseNumber number) {
        String tables = read("certificate", number).digests().tables();
        return Optional.of(
                new PublicCertificate(
                        tables,
                        new ProtectionCertificate.Rules("policy", 1, "c", Optional.empty()),
                        1,
                        0,
                        OptionalInt.empty()));
    }

    @Override
    public List<ReleaseTable> tables(ReleaseNumber number) {
        return read("tables", number).tables();
    }

    @Override
    public List<ReleaseTable> tables(ReleaseNumber number, String place) {
        return read("tables of " + place, number).tables().stream()
                .map(table -> of(table, place))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static ReleaseTable of(ReleaseTable table, String place) {
        return table.with(
                table.rows().stream().filter(row -> row.geography().equals(place)).toList());
    }

    @Override
    public List<ReleaseTable> titles(ReleaseNumber number) {
        return titles(read("titles", number).tables());
    }

    private static List<ReleaseTable> titles(Collection<ReleaseTable> tables) {
        return tables.stream().map(table -> table.with(List.of())).toList();
    }

    @Override
    public Map<ReleaseNumber, List<ReleaseTable>> titles() {
        Map<ReleaseNumber, List<ReleaseTable>> titles = new HashMap<>();
        releases.forEach((number, release) -> titles.put(number, titles(number)));
        return titles;
    }

    @Override
    public List<CountyStanding> counties(ReleaseNumber number) {
        return read("counties", number).counties();
    }

    @Override
    public List<MilestoneStanding> milestones(ReleaseNumber number) {
        return read("milestones", number).milestones();
    }

    @Override
    public List<CountyMethod> methods(ReleaseNumber number) {
        return read("methods", number).methods();
    }

    @Override
    public EarlierQuarters earlier(ReleaseNumber number) {
        return read("earlier", number).earlier();
    }

    @Override
    public List<PublicText> texts(ReleaseNumber number) {
        return read("texts", number).texts();
    }

    @Override
    public List<PublicText> texts(ReleaseNumber number, String author) {
        return read("texts of " + author, number).texts().stream()
                .filter(text -> text.author().code().equals(author))
                .toList();
    }
}
