package org.csecprogress.release.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page of figures")
class FigurePageTest {
    private static final FileTable TABLE =
            new FileTable(
                    "figures",
                    List.of(
                            FileColumn.key("measure"),
                            FileColumn.key("geography"),
                            FileColumn.key("period_type"),
                            FileColumn.of("value", FileColumn.Type.NUMBER),
                            FileColumn.of("demonstration", FileColumn.Type.BOOLEAN)),
                    List.of(
                            List.of("ID-01", "STATE", "Q", "61.50", "true"),
                            List.of("ID-01", "58", "Q", "*", "true"),
                            List.of("ID-02", "STATE", "Q", "", "true"),
                            List.of("ID-02", "STATE", "FY", "40", "false")));

    private static FigurePage page(String measure, String place, String type, int from, int most) {
        return FigurePage.of(TABLE, new FigureQuery(measure, place, type, from, most));
    }

    private static List<String> values(FigurePage page) {
        return page.rows().stream().map(row -> row.get(3)).toList();
    }

    @Test
    @DisplayName("has the rows that are asked for, in the order of the table")
    void selected() {
        assertThat(values(page("", "", "", 0, 10))).containsExactly("61.50", "*", "", "40");
        assertThat(values(page("ID-02", "", "", 0, 10))).containsExactly("", "40");
        assertThat(values(page("", "STATE", "Q", 0, 10))).containsExactly("61.50", "");
        assertThat(values(page("ID-02", "58", "", 0, 10))).isEmpty();
    }

    @Test
    @DisplayName("begins and ends where it should, and knows how many rows there are")
    void pages() {
        assertThat(values(page("", "", "", 1, 2))).containsExactly("*", "");
        assertThat(values(page("", "", "", 3, 2))).containsExactly("40");
        assertThat(values(page("", "", "", 4, 2))).isEmpty();
        assertThat(page("", "", "", 3, 2).total()).isEqualTo(4);
        assertThat(page("ID-02", "", "", 0, 1).total()).isEqualTo(2);
    }

    @Test
    @DisplayName("has numbers as numbers, a withheld value as its sign, and nothing as null")
    void json() {
        assertThat(page("", "", "", 0, 3).json().build())
                .hasToString(
                        "[{\"measure\":\"ID-01\",\"geography\":\"STATE\",\"period_type\":\"Q\","
                                + "\"value\":61.50,\"demonstration\":true},"
                                + "{\"measure\":\"ID-01\",\"geography\":\"58\",\"period_type\":\"Q\","
                                + "\"value\":\"*\",\"demonstration\":true},"
                                + "{\"measure\":\"ID-02\",\"geography\":\"STATE\","
                                + "\"period_type\":\"Q\",\"value\":null,\"demonstration\":true}]");
    }

    @Test
    @DisplayName("is asked for by numbers within bounds, and leads to the next")
    void query() {
        assertThat(new FigureQuery("", "", "", 0, 1).isInRange()).isTrue();
        assertThat(new FigureQuery("", "", "", 7, 1000).isInRange()).isTrue();
        assertThat(new FigureQuery("", "", "", -1, 1).isInRange()).isFalse();
        assertThat(new FigureQuery("", "", "", 0, 0).isInRange()).isFalse();
        assertThat(new FigureQuery("", "", "", 0, 1001).isInRange()).isFalse();
        assertThat(new FigureQuery("ID-01", "", "FY", 0, 10).from(10))
                .hasToString("{measure=ID-01, period_type=FY, offset=10, limit=10}");
    }
}
