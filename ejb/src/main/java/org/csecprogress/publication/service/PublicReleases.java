package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.ReadSql;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.CountyMethod;
import org.csecprogress.publication.CountyStanding;
import org.csecprogress.publication.MilestoneStanding;
import org.csecprogress.publication.PartDigests;
import org.csecprogress.publication.PublicText;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.Restatement;

/**
 * Reads the public part of the releases: the frozen, masked tables and nothing else. It runs
 * outside any transaction, on read-only connections.
 */
@ApplicationScoped
@Guarded
@ForEverybody
public class PublicReleases {
    private static final String RELEASES =
            "select r.period, r.revision, r.status, c.catalog_version, r.published_at, r.frozen_at,"
                    + " r.counties_reporting, c.cells, c.withheld, r.tables_digest,"
                    + " r.texts_digest, c.counties_digest, c.milestones_digest, c.methods_digest,"
                    + " c.earlier_digest, case when r.status = 'WITHDRAWN' then r.withdrawal_notice_en end,"
                    + " r.withdrawal_notice_es, (select max(e.happened_at) from release_event e"
                    + " where e.release_id = r.id and e.action = 'WITHDRAW'), (select t.body from"
                    + " release_text t where t.release_id = r.id and t.field = 'S0.EN'), (select"
                    + " t.body from release_text t where t.release_id = r.id and t.field = 'S0.ES')"
                    + " from release r join release_content c on c.release_id = r.id where r.status"
                    + " in ('PUBLISHED', 'RESTATED', 'WITHDRAWN') order by r.period desc, r.revision"
                    + " desc";
    private static final String COUNTIES =
            "select c.county, c.standing, c.from_first from release_county c join release r on r.id ="
                    + " c.release_id where r.period = ? and r.revision = ? order by c.county";
    private static final String MILESTONES =
            "select "
                    + MilestoneRows.columns("m")
                    + " from release_milestone m join release r on r.id = m.release_id"
                    + " where r.period = ? and r.revision = ? order by m.county, m.milestone";

    private static final String TEXTS =
            "select t.author, t.field, t.body from release_text t join release r on r.id ="
                    + " t.release_id where r.period = ? and r.revision = ? order by t.author,"
                    + " t.field";

    /** Number of releases whose whole tables and methods are cached. */
    private static final int REPORTS = 4;

    private final ReadSql sql;
    private final ReleaseSeal seal;
    private final Kept<PublicRelease, PublicReport> reports = new Kept<>(REPORTS);
    private final Kept<PublicRelease, List<CountyMethod>> methods = new Kept<>(REPORTS);

    protected PublicReleases() {
        this(null, null);
    }

    @Inject
    public PublicReleases(ReadSql sql, ReleaseSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /** Returns everything that was ever published, newest period first. */
    public List<PublicRelease> all() {
        return sql.list(RELEASES, PublicReleases::release);
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
        return current ? read : read.withoutOf(withdrawnSince(release));
    }

    /**
     * Returns the last days of quarters whose release was public at the freeze and has been
     * withdrawn since. A county's last known milestones from such a release are no longer shown.
     */
    private Set<LocalDate> withdrawnSince(PublicRelease release) {
        Map<ReportingPeriod, PublicRelease> stood = new HashMap<>();
        // Newest first, so that the first of a quarter is the one that was public then.
        all().stream()
                .filter(other -> other.period().compareTo(release.period()) < 0)
                .filter(other -> other.publishedAt().isBefore(release.frozenAt()))
                .filter(
                        other ->
                                other.withdrawnAt() == null
                                        || other.withdrawnAt().isAfter(release.frozenAt()))
                .forEach(other -> stood.putIfAbsent(other.period(), other));
        return stood.values().stream()
                .filter(PublicRelease::isWithdrawn)
                .map(other -> other.period().end())
                .collect(Collectors.toSet());
    }

    /** Returns whether everybody may read it. A preview looks like a public release but is none. */
    private boolean isPublic(PublicRelease release) {
        return all().contains(release);
    }

    private PublicReport read(PublicRelease release) {
        ReleaseNumber number = release.number();
        return new PublicReport(
                release,
                seal.tables(release, ReleaseTables.all(sql, number)),
                seal.counties(release, counties(sql, number)),
                seal.milestones(release, milestones(sql, number)));
    }

    /** Returns which counties are in a release. */
    static List<CountyStanding> counties(Sql sql, ReleaseNumber number) {
        return sql.list(
                COUNTIES, PublicReleases::county, number.period().toString(), number.revision());
    }

    /** Returns the milestones of a release, in the order of county and milestone. */
    static List<MilestoneStanding> milestones(Sql sql, ReleaseNumber number) {
        return sql.list(
                MILESTONES, MilestoneRows::read, number.period().toString(), number.revision());
    }

    /**
     * Returns the differences from the previous release of the period. Empty for the first, and if
     * the previous one was withdrawn.
     */
    public Optional<Restatement> restatement(PublicRelease release) {
        if (standing(release).revision() == 1) {
            return Optional.empty();
        }
        return all().stream()
                .filter(other -> other.period().equals(release.period()))
                .filter(other -> other.revision() < release.revision())
                .findFirst()
                .filter(other -> !other.isWithdrawn())
                .map(
                        other ->
                                Restatement.of(
                                        other.number(),
                                        said(report(other)),
                                        said(report(release))));
    }

    private static Restatement.Said said(PublicReport report) {
        return new Restatement.Said(report.tables(), report.milestones());
    }

    /** Returns the names and titles of the tables of every release, in one statement. */
    public Map<ReleaseNumber, List<ReleaseTable>> titles() {
        return ReleaseTables.titles(sql);
    }

    /** Returns what is not served because it is not what was certified. Empty if all is well. */
    public Set<String> altered() {
        return seal.altered();
    }

    /** Returns the names and titles of a release's tables. */
    public List<ReleaseTable> tables(PublicRelease release) {
        return ReleaseTables.titles(sql, standing(release).number());
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
        ReleaseNumber number = standing(release).number();
        return seal.texts(
                release,
                sql.list(
                        TEXTS,
                        ReviewedTexts::publicText,
                        number.period().toString(),
                        number.revision()));
    }

    /** Returns the counties' answers about their methods, in the coded fields that are public. */
    public List<CountyMethod> methods(PublicRelease release) {
        return methods.of(
                standing(release),
                r -> seal.methods(r, Methods.of(sql, r.number())),
                this::isPublic);
    }

    /** Returns the public facts about the audit of a release that is not withdrawn. */
    public Optional<PublicCertificate> certificate(PublicRelease release) {
        return Certificates.ofPublic(sql, standing(release).number());
    }

    /** Refuses withdrawn releases, so that nothing of them is read again. */
    private static PublicRelease standing(PublicRelease release) {
        if (release.isWithdrawn()) {
            throw new NotFoundException("release");
        }
        return release;
    }

    private static CountyStanding county(ResultSet row) throws SQLException {
        return new CountyStanding(
                new CountyCode(row.getString(1)),
                CountyStanding.Standing.valueOf(row.getString(2)),
                row.getBoolean(3));
    }

    private static PublicRelease release(ResultSet row) throws SQLException {
        return new PublicRelease(
                new ReleaseNumber(ReportingPeriod.of(row.getString(1)), row.getInt(2)),
                ReleaseStatus.valueOf(row.getString(3)),
                row.getInt(4),
                Sql.instant(row, 5),
                Sql.instant(row, 6),
                row.getInt(7),
                digests(row, 10),
                row.getInt(8),
                row.getInt(9),
                words(row.getString(16), row.getString(17)),
                Sql.instant(row, 18),
                words(row.getString(19), row.getString(20)));
    }

    /** Reads the digests of the six parts, starting at the given column. */
    static PartDigests digests(ResultSet row, int first) throws SQLException {
        return new PartDigests(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5));
    }

    private static LocalText words(String english, String spanish) {
        return english == null || spanish == null ? null : new LocalText(english, spanish);
    }
}
