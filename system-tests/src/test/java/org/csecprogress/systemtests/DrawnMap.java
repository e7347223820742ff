package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.csecprogress.catalog.place.Counties;

/** Checks the colors of a map against its legend and its table. */
record DrawnMap(SaidFigures said) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int SPOKEN = 4;

    static boolean is(Html picture) {
        return picture.all("svg").stream().anyMatch(svg -> svg.is("map"));
    }

    void check(Html picture, PublishedFile file) {
        Map<String, List<Integer>> legend = legend(picture);
        List<Html> paths =
                picture.all("path").stream().filter(p -> !p.all("title").isEmpty()).toList();
        assertThat(paths).hasSize(Counties.COUNT);
        Html table = picture.all("table").get(0);
        int from = legend.get("seq-" + SPOKEN).get(0);
        int shown = 0;
        int spoken = 0;
        for (PublishedFile.Row row : file.rows()) {
            String name = said.label(file, row);
            Html path = path(paths, name);
            String words = path.all("title").get(0).text();
            String fill = path.attribute("class").split(" ", -1)[0];
            // Another test compares the table with its file.
            String share = table.cell(name, said.word("picture.share"));
            if (share.endsWith("%")) {
                int percent = Integer.parseInt(share.replace("%", "").strip());
                List<Integer> band = legend.get(fill);
                boolean open = legend.values().stream().noneMatch(b -> b.get(0) > band.get(0));
                assertThat(percent).as(words).isBetween(band.get(0), open ? 100 : band.get(1));
                assertThat(words).endsWith(" " + share);
                shown++;
                spoken += percent >= from ? 1 : 0;
            } else {
                assertThat(fill).as(words).isEqualTo(state(row, share));
                assertThat(words).endsWith(said.word("picture.map." + fill));
            }
        }
        String measure =
                said.catalog().measure(file.rows().get(0).measure()).name().in(said.language());
        assertThat(picture.first(each -> each.is("figure__title")).orElseThrow().text())
                .isEqualTo(
                        said.format(said.word("picture.map.title"), measure, from, spoken, shown));
    }

    private Html path(List<Html> paths, String name) {
        String start = said.format(said.word("picture.point"), name, "").strip();
        return paths.stream()
                .filter(path -> path.all("title").get(0).text().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String state(PublishedFile.Row row, String share) {
        if (share.equals("*")) {
            return "is-withheld";
        }
        boolean nobody = row.denominator().isPresent() && row.whole() == 0;
        return nobody ? "is-none" : "is-absent";
    }

    /** Returns the percentage range of each color, as the legend gives it. */
    private static Map<String, List<Integer>> legend(Html picture) {
        Map<String, List<Integer>> legend = new HashMap<>();
        for (Html swatch : picture.all("rect")) {
            if (swatch.attribute("class").startsWith("seq-")) {
                legend.put(
                        swatch.attribute("class"),
                        NUMBER.matcher(swatch.around("li").orElseThrow().text())
                                .results()
                                .map(MatchResult::group)
                                .map(Integer::valueOf)
                                .toList());
            }
        }
        assertThat(legend).hasSize(5);
        return legend;
    }
}
