package org.csecprogress.report.discovery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list for search engines")
class SiteMapTest {
    private static final String SITE = "https://progress.example.gov";

    private static byte[] written(String mark) {
        return new SiteMap(Published.SITE, mark).write(List.of("/", "/archive"));
    }

    @Test
    @DisplayName("has each page in both languages, with the other beside it")
    void pages() {
        XmlFile file = new XmlFile(written(""));
        assertThat(file.root().getLocalName()).isEqualTo("urlset");
        assertThat(file.root().getNamespaceURI())
                .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(file.texts("loc"))
                .containsExactlyInAnyOrder(
                        SITE + "/", SITE + "/es", SITE + "/archive", SITE + "/es/archive");
        assertThat(file.all("link")).hasSize(8);
        assertThat(file.attributes("link", "hreflang")).containsOnly("en", "es");
        assertThat(file.all("link").get(0).getNamespaceURI())
                .isEqualTo("http://www.w3.org/1999/xhtml");
    }

    @Test
    @DisplayName("is marked in the demonstration")
    void marked() {
        assertThat(new String(written("Invented."), StandardCharsets.UTF_8))
                .contains("<!-- Invented. -->");
        assertThat(new String(written(""), StandardCharsets.UTF_8)).doesNotContain("<!--");
    }
}
