package org.csecprogress.auditrelease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.fact.FineTables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit of public files finds")
class AuditTest {
    private static final String Q2 = "2026Q2-r1";

    /** Returns a year of releases that give nothing away. */
    static PlantedArchive clean() {
        return new PlantedArchive()
                .table("2025Q3-r1", "VC-08.COUNTY.TOTAL.Q", "01 TOTAL 15", "19 TOTAL 40")
                .table("2025Q4-r1", "VC-08.COUNTY.TOTAL.Q", "01 TOTAL *", "19 TOTAL 41")
                .table("2026Q1-r1", "VC-08.COUNTY.TOTAL.Q", "01 TOTAL *", "19 TOTAL 42")
                .table("2026Q1-r1", "ID-06.STATE.TOTAL.Q", "STATE TOTAL 60")
                .table(Q2, "VC-08.COUNTY.TOTAL.Q", "01 TOTAL 12", "19 TOTAL 0")
                .table(Q2, "VC-08.COUNTY.TOTAL.FY", "01 TOTAL 52", "19 TOTAL 123")
                .table(Q2, "VC-08.STATE.TOTAL.Q", "STATE TOTAL 300")
                .table(Q2, "VC-06.STATE.TOTAL.Q", "STATE TOTAL 400")
                .table(Q2, "VC-06.STATE.SEX.Q", "STATE F 350", "STATE M *", "STATE SEX_OTHER *")
                .table(Q2, "VC-01.REGION.TOTAL.Q", "R10 TOTAL 60 c=2", "R08 TOTAL 90 c=1")
                .table(Q2, "PL-15.COUNTY.TOTAL.Q", "01 TOTAL 3", "19 TOTAL 8")
                .table(Q2, "ID-03.STATE.TOTAL.Q", "STATE TOTAL 1000")
                .table(Q2, "ID-04.STATE.TOTAL.Q", "STATE TOTAL 900 n=900 d=1000")
                .table(Q2, "ID-06.STATE.TOTAL.Q", "STATE TOTAL 60 n=60 d=900")
                .table(Q2, "ID-09.STATE.TOTAL.Q", "STATE TOTAL 45 n=45 d=60");
    }

    private static void assertFinds(PlantedArchive archive, String... findings) {
        assertThat(PlantedArchive.said(archive.audit())).containsExactlyInAnyOrder(findings);
    }

    @Test
    @DisplayName("nothing in an archive that gives nothing away")
    void nothing() {
        AuditResult result = clean().audit();
        assertThat(PlantedArchive.said(result)).isEmpty();
        assertThat(result.withheld()).isEqualTo(4);
        assertThat(result.notes()).hasSize(1);
        assertThat(result.lines().get(new AuditedCount.Place(Q2, "VC-06.STATE.SEX.Q")).narrowest())
                .hasToString("Optional[1 to 49]");
    }

    @Test
    @DisplayName("a published small count, but not of beds")
    void shown() {
        assertFinds(
                clean().table(Q2, "CT-02.STATE.TOTAL.Q", "STATE TOTAL 7"),
                "SHOWN CT-02 STATE 2026Q2 is 7");
    }

    @Test
    @DisplayName("the one hidden row of a total")
    void subtraction() {
        assertFinds(
                clean().table(
                                Q2,
                                "VC-06.STATE.SEX.Q",
                                "STATE F 350",
                                "STATE M *",
                                "STATE SEX_OTHER 42"),
                "WITHHELD VC-06 SEX:M STATE 2026Q2 is 8");
    }

    @Test
    @DisplayName("a useless star, which is not a finding")
    void inVain() {
        AuditResult result =
                clean().without(Q2, "VC-06.STATE.TOTAL.Q")
                        .table(Q2, "VC-06.STATE.TOTAL.Q", "STATE TOTAL *")
                        .table(Q2, "VC-13.STATE.TOTAL.Q", "STATE TOTAL 20 n=20 d=380")
                        .audit();
        assertThat(result.findings()).isEmpty();
        assertThat(result.inVain()).hasSize(1);
    }

    @Test
    @DisplayName("a hidden row whose total is another measure's denominator")
    void printedDenominator() {
        assertFinds(
                clean().without(Q2, "VC-06.STATE.TOTAL.Q")
                        .table(Q2, "VC-06.STATE.TOTAL.Q", "STATE TOTAL *")
                        .table(Q2, "VC-13.STATE.TOTAL.Q", "STATE TOTAL 20 n=20 d=380"),
                "WITHHELD VC-06 STATE 2026Q2, printed elsewhere is 380");
    }

    @Test
    @DisplayName("the other county of a region, and the last region of the state")
    void places() {
        assertFinds(
                clean().table(Q2, "VC-06.REGION.TOTAL.Q", "R10 TOTAL 60 c=2", "R08 TOTAL * c=1")
                        .table(Q2, "VC-06.COUNTY.TOTAL.Q", "37 TOTAL 52", "13 TOTAL *"),
                "WITHHELD VC-06 13 2026Q2 is 8");
        assertFinds(
                clean().table(Q2, "VC-06.REGION.TOTAL.Q", "R10 TOTAL 391 c=57", "R08 TOTAL * c=1"),
                "WITHHELD VC-06 R08 2026Q2 is 9");
    }

    @Test
    @DisplayName("that a region's number is that of the only county that answered")
    void countOfCounties() {
        assertFinds(
                clean().table(Q2, "VC-06.REGION.TOTAL.Q", "R10 TOTAL 23 c=1")
                        .table(Q2, "VC-06.COUNTY.TOTAL.Q", "37 TOTAL *", "13 TOTAL -"),
                "WITHHELD VC-06 37 2026Q2 is 23");
    }

    @Test
    @DisplayName("the remainder of a denominator, shown or worked out, also of an earlier quarter")
    void complements() {
        assertFinds(
                clean().table(Q2, "VC-12.STATE.TOTAL.Q", "STATE TOTAL 395"),
                "COMPLEMENT VC-06 STATE 2026Q2 without VC-12 STATE 2026Q2 is 5");
        assertFinds(
                clean().table(Q2, "ID-09.STATE.TOTAL.Q", "STATE TOTAL 55"),
                "COMPLEMENT ID-06 STATE 2026Q1 without ID-09 STATE 2026Q2 is 5");
        assertFinds(
                clean().table(Q2, "VC-12.STATE.TOTAL.Q", "STATE TOTAL *")
                        .table(
                                Q2,
                                "VC-12.STATE.SEX.Q",
                                "STATE F 350",
                                "STATE M 30",
                                "STATE SEX_OTHER 15"),
                "WITHHELD VC-12 STATE 2026Q2 is 395",
                "COMPLEMENT VC-06 STATE 2026Q2 without VC-12 STATE 2026Q2 is 5");
    }

    @Test
    @DisplayName("the remainder through an unpublished measure between two others")
    void chains() {
        assertFinds(
                clean().table(Q2, "VC-06.COUNTY.TOTAL.Q", "54 TOTAL 25")
                        .table(Q2, "PL-01.COUNTY.TOTAL.Q", "54 TOTAL 19"),
                "COMPLEMENT VC-06 54 2026Q2 without PL-01 54 2026Q2 is 6");
    }

    @Test
    @DisplayName("the remainder of a group whose part the dictionary defines by age")
    void definition() {
        assertFinds(
                clean().table(
                                Q2,
                                "VC-06.STATE.RACE.Q",
                                "STATE BLACK 200",
                                "STATE WHITE 100",
                                "STATE NATIVE_AM 60")
                        .table(
                                Q2,
                                "SV-11.STATE.RACE.Q",
                                "STATE NATIVE_AM 42 n=42 d=56",
                                "STATE BLACK 120 n=120 d=150"),
                "COMPLEMENT VC-06 RACE:NATIVE_AM STATE 2026Q2 without"
                        + " SV-11.D RACE:NATIVE_AM STATE 2026Q2 is 4");
    }

    @Test
    @DisplayName("the remainder of a year's quarters minus a part published by year")
    void yearlyPart() {
        PlantedArchive archive = clean();
        for (String quarter : List.of("2025Q3-r1", "2025Q4-r1", "2026Q1-r1", Q2)) {
            archive.table(quarter, "VC-08.STATE.SEX.Q", "STATE F 30", "STATE M 20");
        }
        assertFinds(
                archive.table(Q2, "VC-09.STATE.SEX.FY", "STATE F 100", "STATE M 77"),
                "COMPLEMENT VC-08 SEX:M STATE 2025-26 without VC-09 SEX:M STATE 2025-26 is 3");
    }

    @Test
    @DisplayName("those whose counties did not answer a breakdown, and the remainder for one")
    void unanswered() {
        PlantedArchive archive =
                clean().table(
                                Q2,
                                "VC-06.STATE.LGBTQ.AJ",
                                "STATE LGBTQ_Y 84 c=54",
                                "STATE LGBTQ_N 200 c=54",
                                "STATE LGBTQ_U 100 c=54");
        assertThat(PlantedArchive.said(archive.audit())).isEmpty();
        assertThat(PlantedArchive.said(archive.auditBy("18", "2026Q2,VC-06,TOTAL,TOTAL,9")))
                .contains("OTHERS VC-06 STATE 2026Q2, in no row by LGBTQ and county 18 is 7");
    }

    @Test
    @DisplayName("a quarter that its year and the three others give away")
    void year() {
        assertFinds(
                clean().table("2025Q4-r1", "VC-08.COUNTY.TOTAL.Q", "01 TOTAL 20", "19 TOTAL 41"),
                "WITHHELD VC-08 01 2026Q1 is 5");
    }

    @Test
    @DisplayName("a row of a region's year that the state's quarters give away")
    void regionsOfAYear() {
        PlantedArchive archive = clean();
        for (String quarter : new String[] {"2025Q3", "2025Q4", "2026Q1", "2026Q2"}) {
            archive.table(
                    quarter + "-r1",
                    "VC-08.STATE.SEX.Q",
                    "STATE F 30",
                    "STATE M *",
                    "STATE SEX_OTHER *");
        }
        archive.table(Q2, "VC-08.REGION.SEX.FY", "R10 F 113 c=57", "R08 F * c=1");
        assertThat(PlantedArchive.said(archive.audit()))
                .contains("WITHHELD VC-08 SEX:F R08 2025-26 is 7");
    }

    @Test
    @DisplayName("a county of two regions that are published as one")
    void joinedRegions() {
        assertFinds(
                clean().table(Q2, "VC-06.REGION.TOTAL.Q", "R09+R10 TOTAL 160 c=3")
                        .table(
                                Q2,
                                "VC-06.COUNTY.TOTAL.Q",
                                "30 TOTAL 90",
                                "37 TOTAL 62",
                                "13 TOTAL *"),
                "WITHHELD VC-06 13 2026Q2 is 8");
    }

    @Test
    @DisplayName("a late county that is in the year but not in the quarters")
    void late() {
        assertFinds(
                clean().table("2025Q3-r1", "PL-09.STATE.TOTAL.Q", "STATE TOTAL 20")
                        .table("2025Q4-r1", "PL-09.STATE.TOTAL.Q", "STATE TOTAL 20 c=57")
                        .table("2026Q1-r1", "PL-09.STATE.TOTAL.Q", "STATE TOTAL 20")
                        .table(Q2, "PL-09.STATE.TOTAL.Q", "STATE TOTAL 20")
                        .table(Q2, "PL-09.STATE.TOTAL.FY", "STATE TOTAL 84"),
                "LATE PL-09 STATE 2025-26, not in the quarters is 4");
    }

    @Test
    @DisplayName("what a different pattern of a later release gives away")
    void otherPattern() {
        assertFinds(
                clean().table("2026Q2-r2", "VC-06.STATE.TOTAL.Q", "STATE TOTAL 400")
                        .table(
                                "2026Q2-r2",
                                "VC-06.STATE.SEX.Q",
                                "STATE F *",
                                "STATE M 45",
                                "STATE SEX_OTHER *"),
                "WITHHELD VC-06 SEX:F STATE 2026Q2 r2 is 350",
                "WITHHELD VC-06 SEX:M STATE 2026Q2 is 45",
                "WITHHELD VC-06 SEX:SEX_OTHER STATE 2026Q2 is 5",
                "WITHHELD VC-06 SEX:SEX_OTHER STATE 2026Q2 r2 is 5");
    }

    @Test
    @DisplayName("a restated count that changed by a few, and nothing if it changed by many")
    void restated() {
        assertFinds(
                clean().table("2026Q2-r2", "VC-06.STATE.TOTAL.Q", "STATE TOTAL 402")
                        .table(
                                "2026Q2-r2",
                                "VC-06.STATE.SEX.Q",
                                "STATE F *",
                                "STATE M 45",
                                "STATE SEX_OTHER *"),
                "RESTATED VC-06 STATE 2026Q2 r2 against r1 is 2",
                "HIDDEN VC-06 SEX:F STATE 2026Q2 r2, shown in r1 is 1 to 356");
        assertFinds(clean().table("2026Q2-r2", "VC-06.STATE.TOTAL.Q", "STATE TOTAL 415"));
    }

    @Test
    @DisplayName("a restated row that is withheld now and known to have changed by a few")
    void restatedUnderAStar() {
        PlantedArchive archive =
                clean().table(Q2, "ID-07.STATE.TOTAL.Q", "STATE TOTAL 100")
                        .table(Q2, "ID-08.STATE.TOTAL.Q", "STATE TOTAL 740")
                        .table("2026Q2-r2", "ID-04.STATE.TOTAL.Q", "STATE TOTAL 947")
                        .table("2026Q2-r2", "ID-06.STATE.TOTAL.Q", "STATE TOTAL 100")
                        .table("2026Q2-r2", "ID-07.STATE.TOTAL.Q", "STATE TOTAL *")
                        .table("2026Q2-r2", "ID-08.STATE.TOTAL.Q", "STATE TOTAL 740");
        assertThat(PlantedArchive.said(archive.audit()))
                .contains("RESTATED ID-07 STATE 2026Q2 r2 against r1 is 7");
    }

    @Test
    @DisplayName("a figure that a later release withholds again")
    void hidden() {
        assertFinds(
                clean().table(Q2, "VC-02.STATE.TOTAL.Q", "STATE TOTAL 133")
                        .table("2026Q2-r2", "VC-02.STATE.TOTAL.Q", "STATE TOTAL *"),
                "HIDDEN VC-02 STATE 2026Q2 r2, shown in r1 is 1 or more");
    }

    @Test
    @DisplayName("nothing in tables with much withheld, as last published for each period")
    void fine() {
        PlantedArchive archive = clean();
        String table = "VC-08.REGION.RACE.FY";
        archive.table(Q2, table, races("R10", "41", "*"));
        archive.table("2026Q2-r2", table, races("R10", "*", "*"));
        assertThat(archive.audit().fine()).isEmpty();
        archive.table("2026Q2-r2", table, both(races("R10", "*", "*"), races("R08", "41", "0")));
        assertThat(archive.audit().fine()).containsExactly(new FineTables.Fine(table, 6, 11));
        archive.table("2026Q2-r3", table, both(races("R10", "41", "*"), races("R08", "41", "41")));
        assertThat(archive.audit().fine()).isEmpty();
    }

    /** Returns five groups with one value and the sixth with another. */
    private static String[] races(String region, String five, String sixth) {
        return new String[] {
            region + " BLACK " + five,
            region + " WHITE " + five,
            region + " LATINO " + five,
            region + " ASIAN_PI " + five,
            region + " NATIVE_AM " + five,
            region + " MISSING " + sixth
        };
    }

    private static String[] both(String[] one, String[] other) {
        return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    @DisplayName("what one of two late or corrected counties learns of the other")
    void restatedByTwo() {
        PlantedArchive archive =
                clean().table(Q2, "VC-02.STATE.TOTAL.Q", "STATE TOTAL 133 c=56")
                        .table("2026Q2-r2", "VC-02.STATE.TOTAL.Q", "STATE TOTAL 148 c=58");
        assertThat(PlantedArchive.said(archive.audit())).isEmpty();
        assertThat(PlantedArchive.said(archive.auditBy("18", "2026Q2-r2,VC-02,TOTAL,TOTAL,6")))
                .containsExactly("OTHERS VC-02 STATE 2026Q2 r2 against r1, without county 18 is 9");
        assertThat(
                        PlantedArchive.said(
                                archive.auditBy(
                                        "10",
                                        "2026Q2-r1,VC-02,TOTAL,TOTAL,40",
                                        "2026Q2-r2,VC-02,TOTAL,TOTAL,51")))
                .containsExactly("OTHERS VC-02 STATE 2026Q2 r2 against r1, without county 10 is 4");
    }

    @Test
    @DisplayName("that a late county has a small count, if no sum includes it")
    void heldBack() {
        PlantedArchive archive = clean();
        for (String release : List.of(Q2, "2026Q2-r2")) {
            String late = release.equals(Q2) ? "08 TOTAL -" : "08 TOTAL *";
            archive.table(release, "ID-03.COUNTY.TOTAL.Q", "19 TOTAL 800", late)
                    .table(release, "ID-03.STATE.TOTAL.Q", "STATE TOTAL 1000 c=57");
        }
        assertThat(PlantedArchive.said(archive.audit()))
                .contains("LATE ID-03 08 2026Q2 r2, in no sum is 1 to 10");
    }

    @Test
    @DisplayName("that two stars of a county may differ if the state's total changed")
    void restatedUnderStars() {
        PlantedArchive archive = clean();
        for (String release : List.of(Q2, "2026Q2-r2")) {
            int more = release.equals(Q2) ? 0 : 24;
            archive.table(release, "PL-09.STATE.TOTAL.Q", "STATE TOTAL " + (160 + more) + " c=3")
                    .table(
                            release,
                            "PL-09.REGION.TOTAL.Q",
                            "R10 TOTAL " + (100 + more) + " c=2",
                            "R08 TOTAL 60 c=1")
                    .table(
                            release,
                            "PL-09.COUNTY.TOTAL.Q",
                            "37 TOTAL *",
                            "13 TOTAL *",
                            "19 TOTAL 60");
        }
        assertThat(archive.audit().notes()).noneMatch(note -> note.contains("unchanged"));
    }

    @Test
    @DisplayName("a count whose rate and denominator are published")
    void rate() {
        assertFinds(
                clean().table(Q2, "PL-06.STATE.TOTAL.Q", "STATE TOTAL 2.5 d=4000"),
                "WITHHELD PL-06 STATE 2026Q2 is 10");
        assertFinds(
                clean().without(Q2, "VC-08.COUNTY.TOTAL.Q")
                        .without(Q2, "VC-08.COUNTY.TOTAL.FY")
                        .table(Q2, "VC-08.STATE.TOTAL.Q", "STATE TOTAL 0.9 d=1000000"),
                "WITHHELD VC-08 STATE 2026Q2 is 9");
    }

    @Test
    @DisplayName("a hidden row that is in two denominators")
    void twoDenominators() {
        assertFinds(
                clean().table(Q2, "VC-14.STATE.TOTAL.Q", "STATE TOTAL *")
                        .table(
                                Q2,
                                "VC-06.STATE.AGENCY_YOUTH.Q",
                                "STATE CWS 300",
                                "STATE PROB 88",
                                "STATE DUAL *",
                                "STATE NEITHER *")
                        .table(Q2, "SV-10.STATE.TOTAL.Q", "STATE TOTAL 250 n=250 d=309"),
                "WITHHELD VC-06 AGENCY_YOUTH:DUAL STATE 2026Q2 is 9",
                "WITHHELD VC-06 AGENCY_YOUTH:NEITHER STATE 2026Q2 is 3",
                "WITHHELD VC-14 STATE 2026Q2 is 9");
    }

    @Test
    @DisplayName("hidden rows whose sum is small")
    void smallSum() {
        assertFinds(
                clean().table(
                                Q2,
                                "VC-06.STATE.RACE.Q",
                                "STATE BLACK 200",
                                "STATE WHITE 188",
                                "STATE LATINO *",
                                "STATE ASIAN_PI *",
                                "STATE NATIVE_AM *",
                                "STATE MISSING 0"),
                "WITHHELD VC-06 RACE:LATINO STATE 2026Q2 is 1 to 10",
                "WITHHELD VC-06 RACE:ASIAN_PI STATE 2026Q2 is 1 to 10",
                "WITHHELD VC-06 RACE:NATIVE_AM STATE 2026Q2 is 1 to 10");
    }

    @Test
    @DisplayName("a part of a whole whose other parts are public")
    void parts() {
        assertFinds(
                clean().table(Q2, "ID-07.STATE.TOTAL.Q", "STATE TOTAL *")
                        .table(Q2, "ID-08.STATE.TOTAL.Q", "STATE TOTAL 833"),
                "WITHHELD ID-07 STATE 2026Q2 is 7");
        assertFinds(
                clean().without(Q2, "VC-01.REGION.TOTAL.Q")
                        .table(Q2, "VC-01.STATE.TOTAL.Q", "STATE TOTAL *")
                        .table(Q2, "VC-07.STATE.TOTAL.Q", "STATE TOTAL 409"),
                "WITHHELD VC-01 STATE 2026Q2 is 9");
    }

    @Test
    @DisplayName("what one of two counties learns of the other, only with its own figures")
    void insider() {
        AuditResult result = clean().auditBy("37", "2026Q2,VC-01,TOTAL,TOTAL,52");
        assertThat(PlantedArchive.said(result))
                .containsExactly("OTHERS VC-01 R10 2026Q2 without county 37 is 8");
    }

    @Test
    @DisplayName("nothing from what a county knows of itself")
    void own() {
        AuditResult result = clean().auditBy("01", "2025Q4,VC-08,TOTAL,TOTAL,7");
        assertThat(PlantedArchive.said(result)).isEmpty();
        assertThat(
                        PlantedArchive.said(
                                clean().table(Q2, "VC-06.COUNTY.TOTAL.Q", "01 TOTAL 20")
                                        .auditBy("01", "2026Q2,VC-08,TOTAL,TOTAL,12")))
                .as("what is left of its own denominator")
                .isEmpty();
    }

    @Test
    @DisplayName("what a county learns of another by knowing its own figure of each release")
    void ownOfEachRelease() {
        AuditResult result =
                clean().table("2026Q2-r2", "VC-01.REGION.TOTAL.Q", "R10 TOTAL 75 c=2")
                        .auditBy(
                                "37",
                                "2026Q2-r1,VC-01,TOTAL,TOTAL,52",
                                "2026Q2-r2,VC-01,TOTAL,TOTAL,70");
        assertThat(PlantedArchive.said(result))
                .contains(
                        "OTHERS VC-01 R10 2026Q2 without county 37 is 8",
                        "OTHERS VC-01 R10 2026Q2 r2 without county 37 is 5");
    }

    @Test
    @DisplayName("nothing from a county's knowledge of its own small correction")
    void ownCorrection() {
        AuditResult result =
                clean().table("2026Q2-r2", "VC-08.COUNTY.TOTAL.Q", "01 TOTAL *", "19 TOTAL 0")
                        .auditBy(
                                "01",
                                "2026Q2-r2,VC-08,TOTAL,TOTAL,14",
                                "2026Q2-r1,VC-08,SEX,F,9",
                                "2026Q2-r2,VC-08,SEX,F,11");
        assertThat(PlantedArchive.said(result)).isEmpty();
    }

    @Test
    @DisplayName("nothing in figures that contradict what usually holds, and says so")
    void contradiction() {
        AuditResult result =
                clean().table(Q2, "VC-12.STATE.TOTAL.Q", "STATE TOTAL *")
                        .table(Q2, "PL-01.STATE.TOTAL.Q", "STATE TOTAL 450")
                        .audit();
        assertThat(PlantedArchive.said(result)).isEmpty();
        assertThat(result.notes()).anyMatch(note -> note.contains("PL-01 is part of VC-12"));
    }
}
