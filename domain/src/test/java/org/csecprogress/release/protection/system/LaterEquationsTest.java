package org.csecprogress.release.protection.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.protection.figure.Entrance;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The equations of a later release")
class LaterEquationsTest {
    private static final String FRESNO = "10";
    private static final String KERN = "15";
    private static final String LOS_ANGELES = "19";
    private static final String TULARE = "54";

    private final Equations equations = new Equations("ID-01");

    private static Entrance entering(String county, Map<String, Long> figures) {
        return new Entrance(new CountyCode(county), figures, Optional.empty());
    }

    /** Publishes a quarter without Kern, in which Fresno's count is withheld, and plans another. */
    private LinkedRelease after(Entrance... entrances) {
        FrozenFigures first =
                equations
                        .quarter("2026Q2")
                        .missing(KERN)
                        .filed("ID-01", Map.of(LOS_ANGELES, 900L, TULARE, 80L, FRESNO, 40L))
                        .frozen();
        equations.released(first, "10/ID-01");
        return equations.planned(first.entering(first.number().next(), List.of(entrances)));
    }

    @Test
    @DisplayName("have one cell for a figure that is the same in both, and another if it moved")
    void cells() {
        LinkedRelease later = after(entering(FRESNO, Map.of("ID-01", 60L)));
        assertThat(later.names())
                .containsEntry("54/ID-01", "2026Q2-r1/54/ID-01")
                .containsEntry("10/ID-01", "2026Q2-r2/10/ID-01");
        assertThat(later.isLater()).isTrue();
        assertThat(later.quarter().number()).hasToString("2026Q2-r2");
        assertThat(later.figures()).isSameAs(later.quarter());
        assertThat(new Equations("ID-01").planned(equations.quarter("2026Q2").frozen()).isLater())
                .isFalse();
    }

    @Test
    @DisplayName("keep showing what was shown, and do not open what was withheld")
    void standing() {
        after(
                entering(FRESNO, Map.of("ID-01", 60L)),
                entering(KERN, Map.of("ID-01", 20L)),
                entering(TULARE, Map.of("ID-01", 100L)));
        assertThat(equations.standing("2026Q2-r2/54/ID-01")).isEqualTo(CellVisibility.PUBLIC);
        assertThat(equations.standing("2026Q2-r2/10/ID-01")).isEqualTo(CellVisibility.UNPUBLISHED);
        assertThat(equations.standing("2026Q2-r2/15/ID-01"))
                .as("it has no figure before")
                .isEqualTo(CellVisibility.OPEN);
    }

    @Test
    @DisplayName("tie a county's figure to the one before by what it moved, up or down")
    void moves() {
        after(entering(FRESNO, Map.of("ID-01", 46L)));
        String now = "2026Q2-r2/10/ID-01";
        String then = "2026Q2-r1/10/ID-01";
        String rest = now + " against " + then + " rest";
        assertThat(equations.all()).contains(now + " = " + then + " + " + rest);
        assertThat(equations.value(rest)).isEqualTo(6);
        assertThat(equations.system().isGuarded(equations.cell(rest))).isTrue();
    }

    @Test
    @DisplayName("tie the figure before to a smaller one")
    void less() {
        after(entering(FRESNO, Map.of("ID-01", 33L)));
        String now = "2026Q2-r2/10/ID-01";
        String then = "2026Q2-r1/10/ID-01";
        String rest = now + " against " + then + " rest";
        assertThat(equations.all()).contains(then + " = " + now + " + " + rest);
        assertThat(equations.value(rest)).isEqualTo(7);
    }

    @Test
    @DisplayName("tie nothing to a county that had no figure before, or has not moved")
    void unmoved() {
        after(entering(KERN, Map.of("ID-01", 20L)));
        assertThat(equations.all()).noneMatch(text -> text.contains(" against "));
        assertThat(equations.all())
                .contains(
                        "2026Q2-r2/R06/ID-01 = 2026Q2-r1/10/ID-01 + 2026Q2-r2/15/ID-01"
                                + " + 2026Q2-r1/54/ID-01");
    }

    private Equations victims(Map<String, Long> whole, Map<String, Long> part, Entrance entrance) {
        Equations victims = new Equations("VC-06", "SV-12");
        FrozenFigures first =
                victims.quarter("2026Q2").filedBy("VC-06", whole).filedBy("SV-12", part).frozen();
        // Public figures tie nothing, so those that are looked at were withheld.
        String[] hidden =
                Stream.of("", "R06/", "15/", "19/")
                        .flatMap(place -> Stream.of(place + "VC-06", place + "SV-12"))
                        .toArray(String[]::new);
        victims.released(first, hidden);
        victims.planned(first.entering(first.number().next(), List.of(entrance)));
        return victims;
    }

    @Test
    @DisplayName("state a part of a whole anew where both have moved, and only there")
    void bothMoved() {
        Map<String, Long> whole = Map.of(LOS_ANGELES, 900L, KERN, 80L);
        Map<String, Long> part = Map.of(LOS_ANGELES, 400L, KERN, 30L);
        Entrance both = entering(KERN, Map.of("VC-06", 95L, "SV-12", 45L));
        assertThat(victims(whole, part, both).all())
                .contains(
                        "2026Q2-r2/15/VC-06 = 2026Q2-r2/15/SV-12"
                                + " + 2026Q2-r2/15 SUBSET VC-06 of SV-12 rest",
                        "2026Q2-r1/19/VC-06 = 2026Q2-r1/19/SV-12"
                                + " + 2026Q2-r1/19 SUBSET VC-06 of SV-12 rest")
                .noneMatch(text -> text.contains("2026Q2-r2/19 SUBSET"));
    }

    @Test
    @DisplayName("state no part of a whole that has moved alone")
    void oneMoved() {
        Map<String, Long> whole = Map.of(LOS_ANGELES, 900L, KERN, 80L);
        Map<String, Long> part = Map.of(LOS_ANGELES, 400L, KERN, 30L);
        Entrance one = entering(KERN, Map.of("VC-06", 95L));
        assertThat(victims(whole, part, one).all())
                .noneMatch(text -> text.contains("2026Q2-r2/15 SUBSET"))
                .noneMatch(text -> text.contains("2026Q2-r2/STATE SUBSET VC-06 of SV-12"));
    }

    @Test
    @DisplayName("state no part of a whole that other counties answered")
    void otherCounties() {
        Map<String, Long> whole = Map.of(LOS_ANGELES, 900L, KERN, 80L, FRESNO, 50L);
        Map<String, Long> part = Map.of(LOS_ANGELES, 400L, KERN, 30L);
        Entrance both = entering(KERN, Map.of("VC-06", 95L, "SV-12", 45L));
        assertThat(victims(whole, part, both).all())
                .anyMatch(text -> text.contains("2026Q2-r2/15 SUBSET VC-06 of SV-12"))
                .noneMatch(text -> text.contains("2026Q2-r2/R06 SUBSET VC-06 of SV-12"))
                .noneMatch(text -> text.contains("2026Q2-r2/STATE SUBSET VC-06 of SV-12"));
    }

    @Test
    @DisplayName("tie a figure to the whole of the quarter before, if its counties were in it")
    void lag() {
        Equations lagged = new Equations("ID-06", "ID-09");
        lagged.released(lagged.quarter("2026Q1").frozen(), "ID-06");
        lagged.planned(lagged.quarter("2026Q2").frozen());
        String rest = "2026Q2-r1/STATE SUBSET ID-06~1 of ID-09 rest";
        assertThat(lagged.all()).contains("2026Q1-r1/ID-06 = 2026Q2-r1/ID-09 + " + rest);
        assertThat(lagged.standing("2026Q1-r1/ID-06")).isEqualTo(CellVisibility.UNPUBLISHED);
    }

    @Test
    @DisplayName("tie nothing to a quarter that lacked a county")
    void lagOfOthers() {
        Equations lagged = new Equations("ID-06", "ID-09");
        lagged.released(lagged.quarter("2026Q1").missing(FRESNO).frozen(), "ID-06");
        lagged.planned(lagged.quarter("2026Q2").frozen());
        assertThat(lagged.all()).noneMatch(text -> text.contains("ID-06~1"));
        Equations fewer = new Equations("ID-06", "ID-09");
        fewer.released(fewer.quarter("2026Q1").frozen(), "ID-06");
        fewer.planned(fewer.quarter("2026Q2").missing(FRESNO).frozen());
        assertThat(fewer.all()).anyMatch(text -> text.contains("ID-06~1"));
    }

    @Test
    @DisplayName("make it cheaper to withhold what was withheld a period ago")
    void ago() {
        Equations quarters = new Equations("CT-02", "PV-02");
        quarters.released(quarters.quarter("2026Q1").frozen(), "CT-02");
        LinkedRelease now = quarters.planned(quarters.quarter("2026Q2").add("CT-02", 11).frozen());
        assertThat(now.withheldAgo()).containsExactly("2026Q2-r1/CT-02");
    }
}
