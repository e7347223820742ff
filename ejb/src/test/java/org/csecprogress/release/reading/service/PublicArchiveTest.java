package org.csecprogress.release.reading.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.Instant;
import org.csecprogress.auditrelease.ArchiveAudit;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what of the archive is audited. */
@DisplayName("The archive of everything that was ever public")
class PublicArchiveTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");

    private final PublishedParts published = new PublishedParts();
    private final PublicArchive archive =
            new InMemoryPortal(NOW).with(PublicRecords.class, published).bean(PublicArchive.class);

    private PublicRelease publish(String number, long count) {
        String quarter = number.substring(0, number.indexOf('-'));
        return published.publish(
                number,
                ReleaseParts.of(quarter)
                        .with(table("ID-01.STATE.TOTAL.Q", row(quarter, "STATE", count))));
    }

    @Test
    @DisplayName("has every release, newest first, also one that is withdrawn")
    void releases() {
        PublicRelease first = publish("2026Q1-r1", 40);
        PublicRelease second = published.withdraw(publish("2026Q2-r1", 50), NOW);
        PublicArchive.Known known = archive.known();
        assertThat(known.releases()).containsExactly(second, first);
        assertThat(known.numbers()).containsExactly(second.number(), first.number());
    }

    @Test
    @DisplayName("is another archive when a release is added or has other tables")
    void digest() {
        PublicRelease first = publish("2026Q1-r1", 40);
        String one = archive.known().archive();
        published.withdraw(first, NOW);
        assertThat(archive.known().archive()).isEqualTo(one);
        publish("2026Q2-r1", 50);
        String two = archive.known().archive();
        publish("2026Q2-r1", 51);
        String three = archive.known().archive();
        assertThat(one).isNotEqualTo(two);
        assertThat(two).isNotEqualTo(three);
        assertThat(three).isNotEqualTo(one);
    }

    @Test
    @DisplayName("is audited by the rules of the program and the dictionary")
    void rules() {
        String rules = ReleaseDigests.ofRules(ArchiveAudit.program(), SharedCatalog.files());
        assertThat(archive.known().rules()).isEqualTo(rules);
        assertThat(archive.known().rules()).isEqualTo(rules);
    }
}
