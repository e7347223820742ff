package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.file.DayArchive;
import org.csecprogress.release.file.FileContent;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.file.ReleasePackage;
import org.csecprogress.release.file.StoredFile;
import org.csecprogress.release.record.PublicDay;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;

/**
 * Writes what was public on a day, with releases that were withdrawn since. Only what was certified
 * is written. It uses the public side's connections, so it never runs in a transaction.
 */
@ApplicationScoped
public class PublicDayFiles {
    private static final List<String> COLUMNS =
            List.of(
                    "release",
                    "period",
                    "revision",
                    "state",
                    "published_at",
                    "replaced_by",
                    "withdrawn_at",
                    "counties_reporting",
                    "digest",
                    "whole_digest",
                    "notice_en",
                    "notice_es",
                    MarkColumn.NAME);

    private final PublicReleases published;
    private final PublicRecords records;
    private final SealCheck seal;
    private final CatalogService catalogs;
    private final Profile profile;
    private final FileStore store;

    protected PublicDayFiles() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PublicDayFiles(
            PublicReleases published,
            PublicRecords records,
            SealCheck seal,
            CatalogService catalogs,
            Profile profile,
            FileStore store) {
        this.published = published;
        this.records = records;
        this.seal = seal;
        this.catalogs = catalogs;
        this.profile = profile;
        this.store = store;
    }

    /** Returns what was public on a day. */
    public PublicDay of(LocalDate day) {
        return PublicDay.of(day, published.all());
    }

    /**
     * Writes the files of a day as one ZIP file, a release at a time.
     *
     * @throws IOException if writing fails
     */
    public void write(PublicDay day, OutputStream out) throws IOException {
        boolean isDemonstration = profile.isDemonstration();
        List<PublicRelease> known = published.all();
        DayArchive archive = new DayArchive(out, day.day(), day.end(), isDemonstration);
        for (PublicRelease release : day.readable()) {
            List<ReleaseTable> tables = seal.tables(release, records.tables(release.number()));
            String edition = PublicReleases.edition(release, known, isWithdrawnBy(day.end()));
            archive.add(release.number(), files(release, edition, tables, day.end()), tables);
            for (var each : store.documents(release, edition, day.end()).entrySet()) {
                archive.add(release.number(), each.getKey(), each.getValue());
            }
        }
        archive.finish(COLUMNS, day.releases().stream().map(this::row).toList());
    }

    private static Predicate<PublicRelease> isWithdrawnBy(Instant end) {
        return other -> other.withdrawnAt() != null && other.withdrawnAt().isBefore(end);
    }

    /** Returns the stored files, or makes those of an edition that nobody read. */
    private ReleasePackage files(
            PublicRelease release, String edition, List<ReleaseTable> tables, Instant end) {
        List<ReleaseFile> stored = store.find(release, edition, StoredFile.Folder.DATA);
        return stored.isEmpty()
                ? ReleasePackage.of(content(release, tables, end))
                : ReleasePackage.stored(stored);
    }

    private FileContent content(PublicRelease release, List<ReleaseTable> tables, Instant end) {
        ReleaseNumber number = release.number();
        List<MilestoneStanding> milestones =
                new PublicReport(
                                release,
                                tables,
                                seal.counties(release, records.counties(number)),
                                seal.milestones(release, records.milestones(number)))
                        .withoutOf(published.withdrawnSince(release, isWithdrawnBy(end)))
                        .milestones();
        return new FileContent(
                number,
                release.publishedAt(),
                release.digests().whole(),
                tables,
                milestones,
                seal.methods(release, records.methods(number)),
                seal.texts(release, records.texts(number)),
                new FileContent.Names(
                        catalogs.catalogs().version(release.catalogVersion()),
                        catalogs.counties(),
                        catalogs.populations()),
                profile.isDemonstration());
    }

    private List<String> row(PublicDay.Standing standing) {
        PublicRelease release = standing.release();
        boolean isGone = standing.state() == PublicDay.State.WITHDRAWN;
        Optional<LocalText> notice = Optional.ofNullable(release.notice()).filter(text -> isGone);
        return List.of(
                release.number().toString(),
                release.period().toString(),
                String.valueOf(release.revision()),
                standing.state().name(),
                release.publishedAt().toString(),
                standing.replacedBy().map(ReleaseNumber::toString).orElse(""),
                isGone ? release.withdrawnAt().toString() : "",
                String.valueOf(release.countiesReporting()),
                release.digest(),
                release.digests().whole(),
                notice.map(LocalText::en).orElse(""),
                notice.map(LocalText::es).orElse(""),
                Boolean.toString(profile.isDemonstration()));
    }
}
