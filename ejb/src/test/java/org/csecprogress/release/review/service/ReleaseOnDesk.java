package org.csecprogress.release.review.service;

import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.place.County;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseTables;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.TextVerdict;

/** A release at the desk that covers all counties, with one table and one text of Yuba. */
final class ReleaseOnDesk {
    static final TextAuthor YUBA = new TextAuthor("58");
    static final PublicText TEXT = new PublicText(YUBA, "NAR.DATA", "Our systems differ.");
    static final ReleaseTable STATE = table("ID-01.STATE.TOTAL.Q", row("STATE", 40));
    static final ReleaseTable COUNTIES = table("ID-01.COUNTY.TOTAL.Q", row("58", 12));

    private final InMemoryPortal portal;
    private final Map<CountyCode, Standing> standings = new HashMap<>();
    private final Map<String, List<Optional<Reason>>> reasons = new HashMap<>();
    private final PlayedRelease played;

    ReleaseOnDesk(InMemoryPortal portal) {
        this(portal, "2026Q3", 1, STATE);
    }

    ReleaseOnDesk(InMemoryPortal portal, String quarter, int revision, ReleaseTable... tables) {
        this.portal = portal;
        Answers answers = Answers.builder().text(TEXT.field(), TEXT.body()).build();
        played =
                aRelease()
                        .in(quarter)
                        .revision(revision)
                        .of(aFiling().in(quarter).answered(answers).approved().into(portal))
                        .with(tables);
        for (County each : SharedCatalog.counties().all()) {
            standings.put(each.code(), Standing.ON_TIME);
        }
        for (ReleaseTable each : tables) {
            reasons.put(each.id(), each.rows().stream().map(row -> none()).toList());
        }
    }

    private static Optional<Reason> none() {
        return Optional.empty();
    }

    /** Returns how it is played, to change it before it is stored. */
    PlayedRelease played() {
        return played;
    }

    /** Lets only so many counties have reported, the largest missing first. */
    ReleaseOnDesk counting(int counties) {
        SharedCatalog.counties().all().stream()
                .sorted((one, other) -> Long.compare(children(other), children(one)))
                .limit(standings.size() - counties)
                .forEach(each -> standings.put(each.code(), Standing.NOT_REPORTED));
        return this;
    }

    /** Lets only so many counties have reported, the smallest missing first. */
    ReleaseOnDesk countingLargest(int counties) {
        SharedCatalog.counties().all().stream()
                .sorted((one, other) -> Long.compare(children(one), children(other)))
                .limit(standings.size() - counties)
                .forEach(each -> standings.put(each.code(), Standing.NOT_REPORTED));
        return this;
    }

    private static long children(County county) {
        return SharedCatalog.populations().children(county.code());
    }

    /** Lets a county have reported in some way. */
    ReleaseOnDesk with(String county, Standing standing) {
        standings.put(Staff.county(county), standing);
        return this;
    }

    /** Says why the rows of a table are withheld. */
    ReleaseOnDesk withheld(ReleaseTable table, Reason... why) {
        reasons.put(table.id(), Arrays.stream(why).map(Optional::ofNullable).toList());
        return this;
    }

    /** Stores it. */
    Release stored() {
        Release release = played.into(portal);
        portal.bean(ReleaseCounties.class).add(release, standings);
        portal.bean(ReleaseTables.class).addReasons(release, reasons);
        return release;
    }

    /** Stores it once its text is passed and the person has opened everything. */
    Release readyFor(Actor... people) {
        Release release = stored();
        pass(release, TEXT);
        for (Actor each : people) {
            open(release, each, ReleasePart.values());
        }
        return release;
    }

    /** Passes texts. */
    void pass(Release release, PublicText... texts) {
        for (PublicText text : texts) {
            portal.bean(ReleaseTexts.class)
                    .decide(
                            release,
                            text.author(),
                            List.of(text),
                            TextVerdict.PASSED,
                            "",
                            Staff.DISCLOSURE,
                            portal.now());
        }
    }

    /** Lets a person open parts. */
    void open(Release release, Actor person, ReleasePart... parts) {
        for (ReleasePart part : parts) {
            portal.bean(OpeningCheck.class).opened(release, person, part);
        }
    }
}
