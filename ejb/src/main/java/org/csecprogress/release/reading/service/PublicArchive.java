package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.auditrelease.ArchiveAudit;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;

/**
 * Provides everything that was ever public as files. Withdrawn releases are included, since
 * somebody may have kept them. It uses the public side's connections, so it never runs in a
 * transaction.
 */
@ApplicationScoped
public class PublicArchive {
    private final PublicReleases published;
    private final CatalogService catalogs;
    private final PublicRecords records;
    private String rules;

    protected PublicArchive() {
        this(null, null, null);
    }

    @Inject
    PublicArchive(PublicReleases published, CatalogService catalogs, PublicRecords records) {
        this.published = published;
        this.catalogs = catalogs;
        this.records = records;
    }

    /**
     * Content of the archive to audit.
     *
     * @param releases everything that was ever public
     * @param archive digest of their tables
     * @param rules digest of the program and the dictionary
     */
    public record Known(List<PublicRelease> releases, String archive, String rules) {
        public List<ReleaseNumber> numbers() {
            return releases.stream().map(PublicRelease::number).toList();
        }
    }

    /** Returns the current content of the archive. */
    public Known known() {
        List<PublicRelease> releases = published.all();
        Map<ReleaseNumber, String> tables =
                releases.stream()
                        .collect(Collectors.toMap(PublicRelease::number, PublicRelease::digest));
        return new Known(releases, ReleaseDigests.ofArchive(tables), rules());
    }

    /** Cached, because neither the program nor the dictionary changes while the server runs. */
    private synchronized String rules() {
        if (rules == null) {
            rules = ReleaseDigests.ofRules(ArchiveAudit.program(), catalogs.files());
        }
        return rules;
    }

    /** Returns the files of these releases and of the dictionary, as the public API serves them. */
    public ArchiveAudit files(List<ReleaseNumber> numbers) {
        ArchiveAudit audit = new ArchiveAudit();
        for (ReleaseNumber number : numbers) {
            for (ReleaseTable table : records.tables(number)) {
                audit.addTable(number.toString(), table.id(), table.file(false));
            }
        }
        DictionaryFiles dictionary = catalogs.files();
        dictionary
                .names()
                .forEach(name -> audit.addDictionary(name, dictionary.find(name).orElseThrow()));
        return audit;
    }
}
