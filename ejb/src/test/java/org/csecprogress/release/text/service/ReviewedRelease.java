package org.csecprogress.release.text.service;

import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;
import static org.csecprogress.inmemory.PublicTables.withheld;

import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.CommentaryTexts;

/**
 * A release with public texts of two counties: Yuba has one without a count and one with a count,
 * Yolo has one. Both have answers that are not public texts.
 */
final class ReviewedRelease {
    static final TextAuthor YUBA = new TextAuthor("58");
    static final TextAuthor YOLO = new TextAuthor("57");
    static final String DATA = "Our systems do not share a case key.";
    static final String SERVICES = "We served three girls.";

    private final InMemoryPortal portal;

    ReviewedRelease(InMemoryPortal portal) {
        this.portal = portal;
    }

    private PlayedRelease of(String quarter) {
        Answers yuba =
                Answers.builder()
                        .text("NAR.SERVICES", SERVICES)
                        .text("NAR.DATA", DATA)
                        .text("NAR.INTERNAL", "For CDSS alone.")
                        .text("ID-10.TOOL", "CSE_IT")
                        .build();
        Answers yolo = Answers.builder().text("NAR.DATA", "All is well.").build();
        return aRelease()
                .in(quarter)
                .of(filed("Yolo", quarter, yolo), filed("Yuba", quarter, yuba))
                .with(
                        table("ID-01.STATE.TOTAL.Q", withheld("STATE")),
                        table(
                                "ID-01.REGION.TOTAL.Q",
                                withheld(region("Yuba")),
                                withheld(region("Los Angeles"))),
                        table(
                                "ID-01.COUNTY.TOTAL.Q",
                                withheld("02"),
                                withheld("57"),
                                row("58", 9)));
    }

    /** Returns the code of a county's region. */
    static String region(String county) {
        return SharedCatalog.counties().byCode(Staff.county(county)).region().code();
    }

    private Submission filed(String county, String quarter, Answers answers) {
        return aFiling().of(county).in(quarter).answered(answers).approved().into(portal);
    }

    Release frozen() {
        return of("2026Q1").frozen().into(portal);
    }

    Release built() {
        return of("2026Q3").built().into(portal);
    }

    Release signed() {
        return of("2026Q3").signed().into(portal);
    }

    Release cleared() {
        return of("2026Q2").cleared().into(portal);
    }

    /** Lets CDSS comment on a section. */
    void comment(Release release, int section, String english, String spanish) {
        portal.bean(CommentaryTexts.class)
                .keep(
                        release,
                        new Commentary(section, new LocalText(english, spanish)),
                        Staff.PUBLISHER,
                        portal.now());
    }
}
