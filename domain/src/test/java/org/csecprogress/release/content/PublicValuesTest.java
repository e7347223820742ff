package org.csecprogress.release.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.PublicValues.Difference;
import org.csecprogress.release.content.PublicValues.Part;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The values of a release")
class PublicValuesTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q2");
    private static final CountyCode FRESNO = new CountyCode("10");
    private static final CountyCode KERN = new CountyCode("15");

    private final PublicValues before = new PublicValues();
    private final PublicValues now = new PublicValues();

    private List<String> differences() {
        return now.since(before).stream()
                .map(
                        of ->
                                "%s %s %s %s %s: %s > %s"
                                        .formatted(
                                                of.place().part(),
                                                of.place().geography(),
                                                of.place().item(),
                                                of.place().category(),
                                                of.field(),
                                                of.before(),
                                                of.now()))
                .toList();
    }

    private static ReleaseRow row(String place, Optional<Integer> value, int counties) {
        return new ReleaseRow(
                PERIOD,
                place,
                "ID-04",
                "TOTAL",
                "TOTAL",
                value.map(BigDecimal::valueOf),
                value.isPresent() ? Set.of() : Set.of(Annotation.WITHHELD),
                OptionalLong.empty(),
                OptionalLong.empty(),
                counties);
    }

    private static List<ReleaseTable> table(ReleaseRow... rows) {
        return List.of(
                new ReleaseTable(
                        "ID-04.COUNTY.TOTAL.Q",
                        "ID-04",
                        "TOTAL",
                        new LocalText("Youth", "Jóvenes"),
                        List.of(rows)));
    }

    @Test
    @DisplayName("have both public forms of a figure that is shown in one release alone")
    void masked() {
        before.figures(table(row("10", Optional.of(14), 58), row("15", Optional.empty(), 58)));
        now.figures(table(row("10", Optional.empty(), 58), row("15", Optional.of(12), 58)));
        assertThat(differences())
                .containsExactly(
                        "FIGURE 10 ID-04.COUNTY.TOTAL.Q TOTAL value: 14 > *",
                        "FIGURE 10 ID-04.COUNTY.TOTAL.Q TOTAL annotation: 0 > 1",
                        "FIGURE 15 ID-04.COUNTY.TOTAL.Q TOTAL value: * > 12",
                        "FIGURE 15 ID-04.COUNTY.TOTAL.Q TOTAL annotation: 1 > 0");
    }

    @Test
    @DisplayName("do not differ where a figure is withheld in both releases")
    void withheldTwice() {
        before.figures(table(row("10", Optional.empty(), 58)));
        now.figures(table(row("10", Optional.empty(), 58)));
        assertThat(differences()).isEmpty();
    }

    @Test
    @DisplayName("differ where another number of counties answered, and where a row is new or gone")
    void rows() {
        before.figures(table(row("STATE", Optional.of(40), 57), row("15", Optional.of(20), 1)));
        now.figures(table(row("STATE", Optional.of(40), 58), row("10", Optional.of(0), 1)));
        assertThat(now.since(before))
                .extracting(of -> of.place().geography(), Difference::field, Difference::before)
                .contains(tuple("STATE", "counties", "57"), tuple("15", "value", "20"))
                .contains(tuple("10", "value", ""));
        assertThat(now.since(before))
                .filteredOn(of -> of.place().geography().equals("STATE"))
                .hasSize(1);
    }

    @Test
    @DisplayName("are those of milestones, counties, methods and passed texts too")
    void otherParts() {
        LocalDate day = LocalDate.of(2026, 5, 3);
        before.milestones(PERIOD, List.of(milestone("DRAFTED", null)));
        now.milestones(PERIOD, List.of(milestone("IMPLEMENTED", day)));
        before.counties(
                List.of(new CountyStanding(KERN, CountyStanding.Standing.NOT_REPORTED, false)));
        now.counties(List.of(new CountyStanding(KERN, CountyStanding.Standing.LATE, false)));
        before.methods(List.of(new CountyMethod(FRESNO, "ID-10.TOOL", "CSEIT2")));
        now.methods(List.of(new CountyMethod(FRESNO, "ID-10.TOOL", "CSEIT2|CANSCSE")));
        now.texts(List.of(new PublicText(TextAuthor.STATE, "S3.EN", "New words.")));
        assertThat(differences())
                .containsExactly(
                        "MILESTONE 10 PM-13  status: DRAFTED > IMPLEMENTED",
                        "MILESTONE 10 PM-13  done: false > true",
                        "MILESTONE 10 PM-13  actual:  > 2026-05-03",
                        "COUNTY 15   standing: NOT_REPORTED > LATE",
                        "METHOD 10 ID-10.TOOL  answer: CSEIT2 > CSEIT2|CANSCSE",
                        "TEXT STATE S3.EN  text:  > New words.");
    }

    private static MilestoneStanding milestone(String status, LocalDate actual) {
        return new MilestoneStanding(
                FRESNO, "PM-13", status, null, true, actual, actual != null, 0, false, null);
    }

    @Test
    @DisplayName("can be of other statements, each with a name")
    void others() {
        PublicValues.Place key = new PublicValues.Place(Part.COMPARISON, "STATE", "ID-04");
        before.add(key, "outcome", "CLEARLY_UP");
        before.add(key, "reason", "");
        now.add(key, "outcome", "NO_CLEAR_CHANGE");
        now.add(key, "reason", "");
        assertThat(differences())
                .containsExactly("COMPARISON STATE ID-04  outcome: CLEARLY_UP > NO_CLEAR_CHANGE");
    }
}
