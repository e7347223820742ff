package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.csecprogress.kernel.Language;

/** Checks that a page has one sign per reason for a missing number, and headings over numbers. */
final class Signs {
    private static final Pattern NUMBER = Pattern.compile("[\\d,]+(\\.\\d+)?%?");

    /** A rate, an index or a share with its interval in parentheses. */
    private static final Pattern ESTIMATE =
            Pattern.compile("([\\d,.]+)(%?)[\\h\\s]\\(([\\d,.]+)%? \\S+ ([\\d,.]+)%?\\)");

    /** The text that screen readers read for a withheld figure. */
    private static final Map<Language, String> WITHHELD =
            Map.of(
                    Language.EN,
                    "withheld to protect privacy",
                    Language.ES,
                    "reservado para proteger la privacidad");

    /** Headings of rates; a rate in their columns has an interval. */
    private static final Pattern RATE = Pattern.compile("(?i).*(rate|tasa|per \\d|por cada \\d).*");

    private Signs() {}

    /** Checks all signs of a page, in its tables, pictures and summaries. */
    static void on(String address, Html page, Language language) {
        for (Html sign : page.all("span").stream().filter(s -> s.is("withheld")).toList()) {
            assertThat(sign.text()).as(address).isEqualTo("*" + WITHHELD.get(language));
        }
        page.all("table").forEach(table -> table(address, table));
    }

    private static void table(String address, Html table) {
        List<Html> heads = table.all("thead").stream().flatMap(h -> h.all("tr").stream()).toList();
        if (heads.isEmpty()) {
            return;
        }
        List<Html> first = heads.get(0).cells();
        boolean plain = heads.size() == 1;
        for (Html row : table.all("tbody").stream().flatMap(b -> b.all("tr").stream()).toList()) {
            List<Html> cells = row.cells();
            for (int at = 1; at < cells.size(); at++) {
                cell(address, cells.get(at), plain ? first.get(at).text() : "");
            }
        }
    }

    private static void cell(String address, Html cell, String head) {
        String seen = cell.seen();
        boolean sign = cell.first(each -> each.is("withheld")).isPresent();
        assertThat(seen.equals("*")).as("%s: %s", address, cell.text()).isEqualTo(sign);
        assertThat(seen).as(address).isNotIn("-", "–", "—", "n/a", "N/A", "null", "NaN", "?");
        if (RATE.matcher(head).matches()) {
            assertThat(NUMBER.matcher(seen).matches())
                    .as("%s: a rate without its interval, %s under %s", address, seen, head)
                    .isFalse();
        }
        var estimate = ESTIMATE.matcher(seen);
        if (estimate.lookingAt()) {
            assertThat(number(estimate.group(1)))
                    .as("%s: %s", address, seen)
                    .isBetween(number(estimate.group(3)), number(estimate.group(4)));
        }
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(",", ""));
    }
}
