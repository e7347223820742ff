package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.service.ReleaseMoved;

/**
 * Reads the public part of the releases: the frozen, masked tables and nothing else. It runs
 * outside any transaction, on read-only connections.
 */
@ApplicationScoped
@Guarded
@ForEverybody
public class PublicReleases {
    /**
     * Number of releases whose whole tables and methods are cached: two years of quarters and a
     * restatement, since readers ask questions about all that is public.
     */
    private static final int REPORTS = 9;

    @Inject private PublicRecords records;
    @Inject private SealCheck seal;
    private final PublishedList list =
            new PublishedList(() -> records.published(), System::nanoTime);
    private final AnswerCache<PublicRelease, PublicReport> reports = new AnswerCache<>(REPORTS);
    private final AnswerCache<PublicRelease, List<CountyMethod>> methods =
            new AnswerCache<>(REPORTS);

    /**
     * Returns everything that was ever published, newest period first. The node that publishes or
     * withdraws a release has the new list as soon as that is committed, others within {@link
     * PublishedList#PROMISED}. It is the same object as long as nothing changes.
     */
    public List<PublicRelease> all() {
        return list.get();
    }

    /** Reads what other nodes have published or withdrawn. */
    public void confirm() {
        list.read();
    }

    /** Drops the list once a release has moved. */
    public void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) ReleaseMoved moved) {
        list.forget();
    }

    /** Returns the release of that number, or empty if it was never published. */
    public Optional<PublicRelease> find(String number) {
        return all().stream()
                .filter(release -> release.number().toString().equals(number))
                .findFirst();
    }

    /**
     * Returns everything frozen in a release that is not withdrawn, in four statements. Public
     * content never changes, so it is read once for all pages. A preview is read each time.
     */
    public PublicReport report(PublicRelease release) {
        PublicReport read = reports.of(standing(release), this::read, this::isPublic);
        boolean current = read.milestones().stream().allMatch(MilestoneStanding::isCurrent);
        return current ? read : read.withoutOf(withdrawnSince(release, PublicRelease::isWithdrawn));
    }

    /**
     * Returns the last days of quarters whose release was public at the freeze and has been
     * withdrawn since. A county's last known milestones from such a release are no longer shown.
     *
     * @param isWithdrawn whether a release is withdrawn by the time that is asked about
     */
    Set<LocalDate> withdrawnSince(PublicRelease release, Predicate<PublicRelease> isWithdrawn) {
        Map<ReportingPeriod, PublicRelease> stood = new HashMap<>();
        // The first of a quarter is the one that was public then.
        atFreeze(release, all())
                .filter(other -> other.period().compareTo(release.period()) < 0)
                .forEach(other -> stood.putIfAbsent(other.period(), other));
        return stood.values().stream()
                .filter(isWithdrawn)
                .map(other -> other.period().end())
                .collect(Collectors.toSet());
    }

    /**
     * Returns a digest of the releases that were public at a release's freeze and have been
     * withdrawn since. Nothing but that changes what its files say.
     *
     * @param known everything that was ever published, newest first
     */
    public static String edition(PublicRelease release, List<PublicRelease> known) {
        return edition(release, known, PublicRelease::isWithdrawn);
    }

    /**
     * Returns the edition of a release's files at a time.
     *
     * @param isWithdrawn whether a release is withdrawn by then
     */
    static String edition(
            PublicRelease release,
            List<PublicRelease> known,
            Predicate<PublicRelease> isWithdrawn) {
        return Sha256.of(
                atFreeze(release, known)
                        .filter(isWithdrawn)
                        .map(other -> other.number().toString())
                        .collect(Collectors.joining(" ")));
    }

    /** Returns the releases that were public at a release's freeze, newest first. */
    private static Stream<PublicRelease> atFreeze(
            PublicRelease release, List<PublicRelease> known) {
        return known.stream()
                .filter(PublicRelease::wasPublic)
                .filter(other -> other.publishedAt().isBefore(release.frozenAt()))
                .filter(
                        other ->
                                other.withdrawnAt() == null
                                        || other.withdrawnAt().isAfter(release.frozenAt()));
    }

    /** Returns whether everybody may read it. A preview looks like a public release but is none. */
    private boolean isPublic(PublicRelease release) {
        return all().contains(release);
    }

    private PublicReport read(PublicRelease release) {
        ReleaseNumber number = release.number();
        return new PublicReport(
                release,
                seal.tables(release, records.tables(number)),
                seal.counties(release, records.counties(number)),
                seal.milestones(release, records.milestones(number)));
    }

    /**
     * Returns the differences from the previous release of the period. Empty for the first, and if
     * the previous one was withdrawn.
     */
    public Optional<Restatement> restatement(PublicRelease release) {
        return restated(release)
                .map(
                        other ->
                                Restatement.of(
                                        other.number(),
                                        said(report(other)),
                                        said(report(release))));
    }

    /**
     * Returns the release that a release replaced. Empty for the first of a period, and if the
     * previous one was withdrawn.
     */
    public Optional<PublicRelease> restated(PublicRelease release) {
        if (standing(release).revision() == 1) {
            return Optional.empty();
        }
        return all().stream()
                .filter(other -> other.period().equals(release.period()))
                .filter(other -> other.revision() < release.revision())
                .findFirst()
                .filter(other -> !other.isWithdrawn());
    }

    private static Restatement.Said said(PublicReport report) {
        return new Restatement.Said(report.tables(), report.milestones());
    }

    /** Returns the names and titles of the tables of every release, in one statement. */
    public Map<ReleaseNumber, List<ReleaseTable>> titles() {
        return records.titles();
    }

    /** Returns what is not served because it is not what was certified. Empty if all is well. */
    public Set<String> altered() {
        return seal.altered();
    }

    /** Returns the names and titles of a release's tables. */
    public List<ReleaseTable> tables(PublicRelease release) {
        return records.titles(standing(release).number());
    }

    /** Returns one table of a release that is not withdrawn. */
    public Optional<ReleaseTable> table(PublicRelease release, String id) {
        return report(release).tables().stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /**
     * Returns the texts of counties and CDSS that the disclosure officer passed. Texts that are
     * undecided or were sent back are never stored where this reads.
     */
    public List<PublicText> texts(PublicRelease release) {
        return seal.texts(release, records.texts(standing(release).number()));
    }

    /** Returns the counties' answers about their methods, in the coded fields that are public. */
    public List<CountyMethod> methods(PublicRelease release) {
        return methods.of(
                standing(release),
                r -> seal.methods(r, records.methods(r.number())),
                this::isPublic);
    }

    /** Returns the public facts about the audit of a release that is not withdrawn. */
    public Optional<PublicCertificate> certificate(PublicRelease release) {
        return records.certificate(standing(release).number());
    }

    /** Refuses withdrawn releases, so that nothing of them is read again. */
    private static PublicRelease standing(PublicRelease release) {
        if (release.isWithdrawn()) {
            throw new NotFoundException("release");
        }
        return release;
    }
}
