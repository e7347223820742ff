package org.csecprogress.report.sharing.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A citation as BibTeX")
class BibTexTest {
    @Test
    @DisplayName("has its fields in order, a department as one name and an address as it stands")
    void fields() {
        String entry =
                new BibTex("techreport", "csec-progress-2026Q1-r1")
                        .by("author", "California Department of Social Services")
                        .with("title", "Progress report, January to March 2026")
                        .at("url", "https://progress.example.gov/a_b/%20#c")
                        .toString();
        assertThat(entry)
                .isEqualTo(
                        """
                        @techreport{csec-progress-2026Q1-r1,
                          author = {{California Department of Social Services}},
                          title = {Progress report, January to March 2026},
                          url = {https://progress.example.gov/a_b/%20#c}
                        }
                        """);
    }

    @Test
    @DisplayName("escapes whatever means something to TeX, and keeps letters of other languages")
    void escapes() {
        String entry =
                new BibTex("misc", "k").with("title", "70% & {más} \\ $1 #2 a_b ~ ^").toString();
        assertThat(entry)
                .contains(
                        "{70\\% \\& \\{más\\} \\textbackslash{} \\$1 \\#2 a\\_b \\textasciitilde{}"
                                + " \\textasciicircum{}}");
        String inside = entry.replaceAll("\\\\[{}]", "");
        assertThat(inside.chars().filter(c -> c == '{').count())
                .isEqualTo(inside.chars().filter(c -> c == '}').count());
    }
}
